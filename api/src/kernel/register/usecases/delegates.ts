/** What a business that works with delegates asks of the register: who they are, and to take in those it elected. */
import type { Office } from '@congress/contract/kernel/offices';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../result.ts';
import { admissionGist, planAdmission, type Admission, type Offered } from '../domain/admission.ts';
import { dayOf } from '../domain/days.ts';
import type { MemberRow } from '../domain/imports.ts';
import { confers } from '../domain/seats.ts';
import type { RegisterDeps, RegisterWork } from '../ports.ts';
import { changing, type Act } from './access.ts';
import { carryOut } from './members.ts';

export type Delegate = { member: MemberRow; constituency: string };

/** who holds a live seat of the office today, each once, in the order of constituencies. */
export async function liveHolders(
  { register, clock }: Pick<RegisterDeps, 'register' | 'clock'>,
  organizationId: string,
  { office, termId }: { office: Office; termId?: string | undefined },
): Promise<Delegate[]> {
  const today = dayOf(clock.now());
  const held = await register.reader(organizationId).heldSeats({ office, termId });
  const live = held.filter((seat) => confers(seat, today));
  const byMember = new Map(live.map(({ holder, constituency }) => [holder.id, { member: holder, constituency }]));
  return [...byMember.values()];
}

export type Offer = { people: readonly Offered[]; termId: string; from: string; document: string };

async function plan(deps: RegisterDeps, unit: RegisterWork, act: Act, offer: Offer): Promise<Result<Admission>> {
  const term = (await unit.terms()).find(({ id }) => id === offer.termId);
  if (!term) return refused('not-found');
  const known = await unit.byStaffNumber(offer.people.map(({ entry }) => entry.staffNumber));
  const grounds = {
    known,
    seats: await unit.seatsOf(known.map(({ id }) => id)),
    term,
    from: offer.from,
    document: offer.document,
    today: act.today,
    newId: deps.newId,
    phoneHash: (number: string) => deps.secrecy.codeHash(`phone:${number}`),
  };
  return done(planAdmission(offer.people, grounds));
}

/** What taking them in would do, and nothing done. */
export function previewOffer(
  deps: RegisterDeps,
  identity: Identity,
  offer: Offer,
): Promise<Result<Admission & { digest: string }>> {
  return changing(deps, identity, async (unit, act) => {
    const planned = await plan(deps, unit, act, offer);
    if (!planned.ok) return planned;
    return done({ ...planned.value, digest: deps.secrecy.sha256(admissionGist(planned.value)) });
  });
}

/** Takes them in and seats them, as a preview said it would. Done twice, it is done once. */
export function acceptOffer(
  deps: RegisterDeps,
  identity: Identity,
  offer: Offer,
  digest: string,
): Promise<Result<Admission>> {
  return changing(deps, identity, async (unit, act) => {
    const planned = await plan(deps, unit, act, offer);
    if (!planned.ok) return planned;
    const { plan: people, seats } = planned.value;
    const anything = people.added.length + people.changed.length + seats.length > 0;
    if (anything && digest !== deps.secrecy.sha256(admissionGist(planned.value))) return refused('preview-outdated');
    await carryOut(unit, act, people);
    await unit.beginSeats(seats);
    await unit.journal(
      act,
      seats.map(({ id }) => ({ what: 'seat.begun', subjectId: id })),
    );
    return planned;
  });
}
