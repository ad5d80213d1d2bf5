/** Reading what belongs to a paper beside the procedure. Never what anybody voted. */
import type { RoomBallots } from '@congress/contract/resources';
import type { CountReport } from '@congress/contract/snapshot';
import type { Deps, Identity } from '../ports.ts';
import { audienceOf, done, mayCommand, refused, type Participant, type Result } from './authorize.ts';
import { everyone, reading, staff } from './reading.ts';

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

/** Who was given a ballot of a paper in the room (B-10): for those who may issue them, and auditors. */
export function consultRoomBallots(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<RoomBallots>> {
  const may = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'issueRoomBallots');
  return reading(deps, identity, congressId, may, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.papers.some(({ id }) => id === paperId)) return refused('paper-not-found');
    return done({ people: await deps.rows.roomBallots(congressId, paperId) });
  });
}
