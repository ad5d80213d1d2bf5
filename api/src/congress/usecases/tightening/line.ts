/** What binds an organization: its own tightenings and those of every union above it, the highest first (K-6). */
import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { inForceOn } from '@congress/contract/congress/tightening/questions';
import type { Tightened } from '@congress/contract/congress/tightening/tightening';
import { dayOf } from '../../../kernel/register/domain/days.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { profiles } from '../../domain/profiles/registry.ts';
import { strictest } from '../../domain/profiles/tighten.ts';
import { concerns, limitsOf } from '../../domain/tightening/publish.ts';
import type { Deps } from '../../ports/deps.ts';
import type { KeptTightening } from '../../ports/tightenings.ts';

export type Line = { today: string; all: (KeptTightening & { from: string; own: boolean })[] };

/** Read together: what a union publishes is there for whoever asks after it was acknowledged. */
export async function lineOf(
  { tenancy, tightenings, clock }: Pick<Deps, 'tenancy' | 'tightenings' | 'clock'>,
  organizationId: string,
): Promise<Line> {
  const unions = (await tenancy.upwards(organizationId)).toReversed();
  const kept = await tightenings.of(unions.map(({ id }) => id));
  const names = new Map(unions.map(({ id, name }) => [id, name]));
  const all = kept.map((one) => {
    return { ...one, from: names.get(one.organizationId) ?? '', own: one.organizationId === organizationId };
  });
  return { today: dayOf(clock.now()), all };
}

/** What of it a congress under this profile is held to from its founding on. */
export function tightenedBy({ all, today }: Line, profile: Profile): Tightened[] {
  const limits = all.flatMap(({ id, from, state }) => {
    const version = inForceOn(state, today);
    return version && concerns(version, profile) ? limitsOf(version, { name: from, tighteningId: id }) : [];
  });
  return strictest(profile, limits);
}

/** The same for whoever founds one now. */
export async function tightenedNow(
  deps: Pick<Deps, 'tenancy' | 'tightenings' | 'clock'>,
  organizationId: string,
  profile: ProfileId,
): Promise<Tightened[]> {
  return tightenedBy(await lineOf(deps, organizationId), profiles[profile]);
}
