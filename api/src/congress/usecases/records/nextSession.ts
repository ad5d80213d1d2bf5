/** The next session of a term begins from the one before it (RULES.md, N). */
import type { OpenMatters } from '@congress/contract/congress/after/openMatters';
import type { BeginFrom, LastSession, SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { FirstRoster } from '../../domain/procedure/create.ts';
import {
  carryOver,
  mayBeContinued,
  mayBeginFrom,
  namedLast,
  officersIn,
  renewed,
  type Carried,
  type Comer,
} from '../../domain/procedure/nextSession.ts';
import { openMattersOf } from '../../domain/procedure/steps/after/followUp.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { liveHolders } from '../../../kernel/register/usecases/delegates.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Loaded } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Participant } from '../../ports/participant.ts';
import { reading } from '../facts/reading.ts';
import { refused } from '../refused.ts';

/** Whoever may found a congress may look at what one would begin with. */
const isHost = ({ roles }: Participant): boolean => roles.includes('host');

async function carriedFrom(
  deps: Deps,
  { state, organizationId }: Loaded,
): Promise<{ carried: Carried; digest: string }> {
  const { congress } = state;
  const live = await liveHolders(deps, organizationId, { office: 'congress-delegate' });
  const people = await deps.rows.earlierPeople(congress.id);
  const carried = carryOver(congress, people, new Set(live.map(({ member }) => member.id)));
  const { comers, leftOut, groups, offices } = carried;
  const gist = [comers, leftOut.map(({ who, reason }) => [who.id, reason]), groups, offices];
  return { carried, digest: deps.secrecy.sha256(JSON.stringify(gist)) };
}

/** What a congress that begins from this one would begin with, and nothing done. */
export function previewNextSession(deps: Deps, identity: Identity, congressId: string): Promise<Result<SessionCopy>> {
  return reading(deps, identity, congressId, isHost, async () => {
    const last = await deps.congresses.load(congressId);
    if (!last) return refused('not-found');
    const { congress } = last.state;
    if (!mayBeContinued(congress)) return refused('session-not-over');
    const { carried, digest } = await carriedFrom(deps, last);
    const { comers, leftOut, groups, offices } = carried;
    const formal = comers.filter(({ capacity }) => capacity === 'formal').length;
    return done({
      digest,
      term: congress.term,
      session: congress.session + 1,
      staff: congress.staff,
      formal,
      others: comers.length - formal,
      leftOut: leftOut.map(({ who: { staffNumber, name }, reason }) => ({ staffNumber, name, reason })),
      groups: groups.length,
      leaders: groups.filter(({ leaderId }) => leaderId !== null).length,
      officers: officersIn(offices).size,
      openMatters: openMattersOf(congress).length,
    });
  });
}

/** What a congress begins with: nobody, or who comes from the session before. */
export type Beginning = { people: Comer[]; lastSession?: LastSession; roster?: FirstRoster };

/** Copies from the session before, as it was previewed. Another organization's session does not exist. */
export async function beginFromLast(
  deps: Deps,
  { organizationId }: Identity,
  from: BeginFrom,
  wish: Pick<CongressView, 'term' | 'session' | 'profile'>,
): Promise<Result<Beginning>> {
  const last = await deps.congresses.load(from.congressId);
  if (!last || last.organizationId !== organizationId) return refused('not-found');
  const why = mayBeginFrom(last.state.congress, wish);
  if (why) return { ok: false, error: why };
  const { carried, digest } = await carriedFrom(deps, last);
  if (digest !== from.digest) return refused('preview-outdated');
  const { people, groups, offices } = renewed(carried, deps.newId);
  const roster = {
    added: people.length,
    roster: await deps.rows.rosterSummary(people),
    groups,
    from: { congressId: from.congressId, head: last.headHash },
  };
  return done({ people, roster, lastSession: namedLast(last.state.congress, offices) });
}

/** What the session before left open, as it stands in its own log now; for whoever takes part in this one (N-6). */
export function readOpenMatters(deps: Deps, identity: Identity, congressId: string): Promise<Result<OpenMatters>> {
  const may = ({ identity: { subject } }: Participant): boolean => subject !== 'observer';
  return reading(deps, identity, congressId, may, async () => {
    const from = (await deps.live.view(congressId))?.state.congress.lastSession;
    const last = from && (await deps.live.view(from.congressId))?.state.congress;
    if (!last) return done({ reporting: false, matters: [] });
    return done({ reporting: last.status !== 'archived', matters: openMattersOf(last) });
  });
}
