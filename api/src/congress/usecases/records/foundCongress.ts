import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { CongressCard, FoundCongress } from '@congress/contract/congress/resources';
import { found } from '../../domain/procedure/create.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Act } from '../../../kernel/means.ts';
import { IdTaken } from '../../../kernel/unavailable.ts';
import { mayBeContinued } from '../../domain/procedure/nextSession.ts';
import { rolesOfStaff } from '../command/authorize.ts';
import type { CongressRow } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { tightenedNow } from '../tightening/line.ts';
import { beginFromLast, type Beginning } from './nextSession.ts';

const founders = ['administrator', 'host'];

/**
 * Creates a congress of one's own organization from a template and a profile, and from the session before where that is
 * named. The same wish under the same id from the same person is one congress (N-7).
 */
export async function foundCongress(
  deps: Deps,
  identity: Identity,
  { id: wishId, ...wish }: FoundCongress,
): Promise<Result<Founded>> {
  const { congresses, newId, secrecy } = deps;
  if (!founders.includes(identity.staffRole ?? '')) return refused('forbidden', { command: 'foundCongress' });
  const digest = secrecy.sha256(JSON.stringify(wish));
  const act = { id: wishId ?? newId(), type: 'foundCongress', actorId: identity.id, digest };
  const earlier = await congresses.foundedBy(act);
  if (earlier) return asBefore(earlier);
  try {
    return await make(deps, identity, wish, act);
  } catch (error) {
    // The same request on another line was faster, or the id is something else's.
    if (error instanceof IdTaken) return asBefore((await congresses.foundedBy(act)) ?? 'taken');
    throw error;
  }
}

type Founded = { id: string; observerSlug: string };

function asBefore(earlier: Founded | 'taken'): Result<Founded> {
  return earlier === 'taken' ? refused('command-id-reused') : done(earlier);
}

async function make(
  deps: Deps,
  identity: Identity,
  { from, ...wish }: Omit<FoundCongress, 'id'>,
  act: Act,
): Promise<Result<Founded>> {
  const { congresses, tenancy, clock, secrecy, newId } = deps;
  const organization = await tenancy.organization(identity.organizationId);
  if (!organization) return refused('not-found');
  const beginning = from ? await beginFromLast(deps, identity, from, wish) : done<Beginning>({ people: [] });
  if (!beginning.ok) return beginning;
  const { people, lastSession, roster } = beginning.value;
  const tightened = await tightenedNow(deps, organization.id, wish.profile);
  const founding = {
    ...wish,
    id: newId(),
    organizationId: organization.id,
    organizationName: organization.name,
    ...(lastSession ? { lastSession } : {}),
    ...(tightened.length > 0 ? { tightened } : {}),
  };
  const { state, events } = found(founding, newId, roster);
  const at = clock.now().toISOString();
  const actor = { subject: 'staff' as const, id: identity.id };
  const observerSlug = secrecy.newCode().toLowerCase();
  await congresses.found({
    state,
    events: events.map((event) => ({ ...event, at, actor })),
    observerSlug,
    people,
    act,
  });
  return done({ id: founding.id, observerSlug });
}

function card({ view, steps, metInRoom, observerSlug, createdAt }: CongressRow): CongressCard {
  const open = openStep({ steps });
  return {
    ...view,
    openStep: open ? { kind: open.kind, phase: open.phase } : null,
    stepsClosed: steps.filter((step) => step.state === 'closed').length,
    stepsAll: steps.length,
    mayBeContinued: mayBeContinued({ status: view.status, steps }),
    metInRoom,
    observerSlug,
    createdAt,
  };
}

/** The congresses of one's organization, newest first. */
export async function listCongresses({ congresses }: Deps, identity: Identity): Promise<Result<CongressCard[]>> {
  if (rolesOfStaff(identity.staffRole).length === 0) return refused('forbidden', { command: 'listCongresses' });
  const rows = await congresses.list([identity.organizationId]);
  return done(rows.map(card));
}
