/** New rounds: when something may be put to the vote again, and when it is settled (B-1, B-1a, B-30 to B-32). */
import {
  adoptedPreparatoryMatters,
  decidedByPaper,
  roundsOn,
  standingPapers,
  votedItems,
} from '@congress/contract/congress/ballot/questions';
import { courseOf, mayBeVoted } from '@congress/contract/congress/ballot/rounds';
import type { Paper, PaperItem, VotedOn } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import { openSeatsTitle } from '@congress/contract/congress/ballot/words';
import { fill } from '@congress/contract/kernel/refusal';
import { no, type Refused } from '../decision.ts';

/** What is to be put to the vote. */
type Put = Pick<PaperItem, 'itemId' | 'matter' | 'title'>;

/** Whether this is a preparatory matter that was adopted, which is settled (B-1a). */
export function isAdopted(view: CongressView, { matter }: Pick<PaperItem, 'matter'>): boolean {
  return matter !== null && adoptedPreparatoryMatters(view).has(matter);
}

/** Why an election has no next round now (B-30, B-31). */
function electionStandsAgainst({ congress, staff }: State, { id, title }: Item): Refused | undefined {
  const course = courseOf(congress, id);
  if (!course || mayBeVoted(course)) return undefined;
  switch (course.awaits) {
    case 'decision':
      return no('open-seats-undecided', { title, seats: course.seats });
    case 'result': {
      const counted = courseOf(congress, id, staff.reports)?.awaits !== 'result';
      return counted ? no('round-undeclared', { title }) : no('item-already-voted', { title });
    }
    default:
      return no('election-settled', { title });
  }
}

/**
 * Why this may not be put to the vote with `previousId`: what is void is voted anew, and said to be (B-1); a preparatory
 * matter that was turned down may be put again (B-1a); an election goes on until its seats are settled (B-30); all else is
 * voted once.
 */
export function standsAgainst(state: State, item: Put, previousId: string | null): Refused | undefined {
  const { congress } = state;
  if (isAdopted(congress, item)) return no('matter-adopted', { title: item.title });
  const last = roundsOn(congress, [item]).at(-1);
  const named = previousId === (last?.id ?? null);
  const election = congress.items.find(({ id, election: parts }) => parts && id === item.itemId);
  // Asked of a first round, too: there may be too few candidates left for it (B-31).
  const refusal = election && electionStandsAgainst(state, election);
  if (refusal) return refusal;
  if (!last || last.state === 'void') return named ? undefined : no('not-a-new-round');
  if (!election && (last.state !== 'declared' || item.matter === null)) {
    return no('item-already-voted', { title: item.title });
  }
  return named || previousId === null ? undefined : no('not-a-new-round');
}

/** Which round this is, and of which paper: the last one that something on it was put to the vote on. */
export function roundOf(view: CongressView, items: PaperItem[]): Pick<Paper, 'round' | 'previousId'> {
  const before = roundsOn(view, items);
  return { round: Math.max(0, ...before.map(({ round }) => round)) + 1, previousId: before.at(-1)?.id ?? null };
}

/** The seats of an election that hands are raised on, or why there is nothing to raise them for (B-31). */
export function openSeats(
  { congress, staff }: State,
  itemId: string,
): { title: string; votedOn: Extract<VotedOn, { kind: 'open-seats' }> } | Refused {
  const item = congress.items.find(({ id }) => id === itemId);
  if (!item) return no('item-not-found');
  const course = courseOf(congress, itemId);
  if (!course) return no('not-an-election');
  if (course.awaits === 'result' && courseOf(congress, itemId, staff.reports)?.awaits !== 'result') {
    return no('round-undeclared', { title: item.title });
  }
  if (course.awaits !== 'decision') return no('no-open-seats', { title: item.title });
  const votedOn = { kind: 'open-seats', itemId, paperId: course.last?.paper.id ?? null, seats: course.seats } as const;
  // What stands on a ballot is fixed with it.
  const title = fill(openSeatsTitle['zh-CN'], { title: item.title, seats: course.seats }, 'zh-CN').slice(0, 200);
  return { title, votedOn };
}

/** Whether an item has come to its end: counted and signed, and of an election every seat filled or left open (B-32). */
function isSettled({ congress, staff }: State, item: Item, voted: ReadonlySet<string>): boolean {
  if (item.election)
    return courseOf(congress, item.id, staff.reports)?.awaits === 'nothing' && finished(congress, item);
  if (voted.has(item.id)) return true;
  // Ratings held on paper are closed by their document (E-1).
  return (
    item.rating !== undefined &&
    congress.steps.some(({ kind, state, evidence }) => {
      return kind === 'evaluation' && state === 'closed' && evidence.length > 0;
    })
  );
}

/** Whether no paper of an election is still to be signed. */
function finished(congress: CongressView, { id: itemId }: Item): boolean {
  const papers = roundsOn(congress, [{ itemId, matter: null }]).filter((paper) =>
    standingPapers(congress).includes(paper),
  );
  return papers.every(({ state }) => state === 'certified' || state === 'declared');
}

/** Items of the agenda that are decided on papers, and which of them are settled (G-14). */
export function itemsToSettle(state: State): { due: Item[]; settled: Item[] } {
  const due = state.congress.items.filter(({ decision }) => decidedByPaper(decision));
  const voted = votedItems(state.congress);
  return { due, settled: due.filter((item) => isSettled(state, item, voted)) };
}
