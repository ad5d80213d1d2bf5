/** Reading what belongs to a paper beside the procedure. Never what anybody voted. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { PaperRemarks, RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { CountReport } from '@congress/contract/congress/ballot/view';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { audienceOf } from '../command/authorize.ts';
import type { Participant } from '../../ports/participant.ts';
import { everyone, reading, staff } from '../facts/reading.ts';

/** A count report before it is declared: for those who sign it, and the secretariat. */
export function consultReport(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<{ report: CountReport }>> {
  return reading(deps, identity, congressId, everyone, async (actor) => {
    const view = await deps.live.view(congressId);
    const paper = view?.state.congress.papers.find((each) => each.id === paperId);
    if (!view || !paper) return refused('paper-not-found');
    if (paper.report) return done({ report: paper.report });
    const signs = ['chief-scrutineer', 'scrutineer', 'teller', 'executive-chair'] as const;
    if (!audienceOf(actor).staff && !signs.some((role) => actor.roles.includes(role))) {
      return refused('forbidden', { command: 'read' });
    }
    const report = view.state.staff.reports.find((each) => each.paperId === paperId);
    return report ? done({ report }) : refused('paper-wrong-state', { state: paper.state });
  });
}

const mayIssue = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'issueRoomBallots');

/** Who was given a ballot of a paper in the room (B-10): for those who may issue them, and auditors. */
export function consultRoomBallots(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<RoomBallots>> {
  return reading(deps, identity, congressId, mayIssue, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.papers.some(({ id }) => id === paperId)) return refused('paper-not-found');
    return done({ people: await deps.rows.roomBallots(congressId, paperId) });
  });
}

/** How many are found at once: whoever looks for one person types on. */
const MOST_CANDIDATES = 10;

/**
 * Who is present, is asked for by `q`, and holds no ballot on paper yet (B-10), for those who may issue them. It does
 * not say who has voted online: those are passed over when ballots are issued.
 */
export function consultRoomCandidates(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
  q: string,
): Promise<Result<RoomBallots>> {
  return reading(deps, identity, congressId, mayIssue, async () => {
    const congress = (await deps.live.view(congressId))?.state.congress;
    if (!congress?.papers.some(({ id }) => id === paperId)) return refused('paper-not-found');
    const holders = new Set((await deps.rows.roomBallots(congressId, paperId)).map(({ id }) => id));
    const query = { q, capacity: 'formal', present: true, limit: MOST_CANDIDATES + holders.size } as const;
    const { people } = await deps.rows.people(congressId, currentSignIn(congress)?.id ?? null, query);
    const free = people.filter(({ id }) => !holders.has(id)).slice(0, MOST_CANDIDATES);
    return done({ people: free.map(({ id, name, staffNumber, groupId }) => ({ id, name, staffNumber, groupId })) });
  });
}

/**
 * What was written about subjects of ratings (B-23): for the secretariat and those who sign the count, once the paper
 * is closed. Whose words they are nobody can say.
 */
export function consultRemarks(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<PaperRemarks>> {
  const may = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'signCount');
  return reading(deps, identity, congressId, may, async () => {
    const papers = (await deps.live.view(congressId))?.state.congress.papers;
    const paper = papers?.find(({ id }) => id === paperId);
    if (!paper) return refused('paper-not-found');
    if (paper.state === 'prepared' || paper.state === 'open') {
      return refused('paper-wrong-state', { state: paper.state });
    }
    return done({ remarks: await deps.rows.remarks(paperId) });
  });
}
