/** Reading what belongs to a paper beside the procedure. Never what anybody voted. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { PaperRemarks, RoomBallots, RoomEntry } from '@congress/contract/congress/ballot/resources';
import type { CountReport } from '@congress/contract/congress/ballot/view';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { recountFile } from '../../domain/ballot/recount.ts';
import { audienceOf } from '../command/authorize.ts';
import { recountFacts } from '../command/counted.ts';
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

const seesHolders = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'enterRoomBallots');

/** Who votes on a paper in the room, by name (B-10): for the secretariat, auditors, and those who count there. */
export function consultRoomBallots(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<RoomBallots>> {
  return reading(deps, identity, congressId, seesHolders, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.papers.some(({ id }) => id === paperId)) return refused('paper-not-found');
    return done({ people: await deps.rows.roomBallots(congressId, paperId) });
  });
}

/**
 * What the one who asks entered of the room, and, once both have, what the other one did (B-10b). To anybody else who
 * may count the room there is nothing to tell yet.
 */
export function consultRoomEntry(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<RoomEntry>> {
  const counts = (actor: Participant): boolean => mayCommand(actor.roles, 'enterRoomBallots');
  return reading(deps, identity, congressId, counts, async ({ personId }): Promise<Result<RoomEntry>> => {
    const congress = (await deps.live.view(congressId))?.state.congress;
    const paper = congress?.papers.find(({ id }) => id === paperId);
    if (!congress || !paper) return refused('paper-not-found');
    const pair = paper.room?.entries.map((entry) => entry.personId) ?? [];
    const entries = await deps.rows.roomEntries(paperId, null);
    const blockOf = (who: string | undefined) => entries.find((one) => one.personId === who)?.block ?? null;
    const mine = personId !== null && pair.includes(personId) ? blockOf(personId) : null;
    const other = pair.find((who) => who !== personId);
    if (other === undefined) return done({ mine, other: null });
    return done({ mine, other: { personId: other, block: mine && pair.length === 2 ? blockOf(other) : null } });
  });
}

/**
 * The recount file of a secret paper (B-24), for scrutineers, once the chief and one more have released it. It is made
 * anew from the sealed box and is the one whose digest the log holds.
 */
export function consultRecount(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<{ file: string }>> {
  const may = (actor: Participant): boolean => mayCommand(actor.roles, 'releaseRecount');
  return reading(deps, identity, congressId, may, async () => {
    const state = (await deps.live.view(congressId))?.state;
    const paper = state?.congress.papers.find(({ id }) => id === paperId);
    if (!state || !paper) return refused('paper-not-found');
    if (!paper.recount?.digest) return refused('recount-not-released');
    const facts = await deps.congresses.work(congressId, (unit) => recountFacts(unit, paper));
    const file = recountFile(state, paper, facts);
    if (deps.secrecy.sha256(file) !== paper.recount.digest) {
      throw new Error(`the box of paper ${paperId} is not the one that was released for a recount`);
    }
    return done({ file });
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
