/**
 * How far an election has come over all its rounds (B-30 to B-32). Phones ask this too: nothing in here may be younger than
 * they are.
 */
import type { ElectedRow, ElectionResult } from '../../kernel/ballot/results.ts';
import { candidatesFor, elections } from '../nomination/questions.ts';
import type { CongressView } from '../snapshot.ts';
import { motionsOf, roundsOn } from './questions.ts';
import type { CountReport, Paper } from './view.ts';

type Electing = Pick<CongressView, 'papers' | 'items' | 'nomination'>;

/**
 * What an election waits for. `first`: its first vote; `run-off`: a vote among the tied; `decision`: hands raised on whether
 * seats that stayed open are voted on again; `further`: the vote that the hands asked for; `result`: a paper that is under
 * way, or whose result is not declared. `nothing`: it is settled.
 */
export type Awaited = 'first' | 'run-off' | 'decision' | 'further' | 'result' | 'nothing';

export type Course = {
  awaits: Awaited;
  /** Seats that the next vote, or the decision, is about. */
  seats: number;
  /** The last round that was not void, and what came of it. */
  last: { paper: Paper; result: ElectionResult } | null;
  /** Everybody elected so far, in the order of the rounds. */
  elected: ElectedRow[];
  /** Who is tied for the last seats. */
  tied: ElectedRow[];
};

/** Reports that everyone knows: those of declared papers. */
const declaredReports = ({ papers }: Pick<CongressView, 'papers'>): CountReport[] =>
  papers.flatMap(({ report }) => report ?? []);

function resultOn({ items }: Paper, report: CountReport | undefined, itemId: string): ElectionResult | undefined {
  const paperItem = items.find((one) => one.itemId === itemId);
  const result = report?.items.find((one) => one.paperItemId === paperItem?.id);
  return result?.kind === 'election' ? result : undefined;
}

/** What hands decided about seats that this round left open (or that nobody was enough for): whether to vote again. */
function decided(view: Electing, reports: readonly CountReport[], itemId: string, paperId: string | null) {
  for (const paper of view.papers.toReversed()) {
    const about = paper.items.find(
      ({ votedOn }) => votedOn?.kind === 'open-seats' && votedOn.itemId === itemId && votedOn.paperId === paperId,
    );
    if (!about || paper.state === 'void') continue;
    const result = motionsOf(reports.find((one) => one.paperId === paper.id)).find(
      ({ paperItemId }) => paperItemId === about.id,
    );
    if (paper.state !== 'declared' || !result) return 'under-way';
    return result.adopted ? 'vote-again' : 'leave-open';
  }
  return undefined;
}

const waiting = { 'under-way': 'result', 'leave-open': 'nothing' } as const;

/** The course of one election, by the reports at hand: of declared papers, or all that the secretariat has. */
export function courseOf(
  view: Electing,
  itemId: string,
  reports: readonly CountReport[] = declaredReports(view),
): Course | undefined {
  const election = elections(view).find(({ id }) => id === itemId)?.election;
  if (!election) return undefined;
  const papers = roundsOn(view, [{ itemId, matter: null }]).filter(({ state }) => state !== 'void');
  const results = papers.flatMap((paper) => {
    const result = resultOn(
      paper,
      reports.find(({ paperId }) => paperId === paper.id),
      itemId,
    );
    return result ? [{ paper, result }] : [];
  });
  const elected = results.flatMap(({ result }) => result.rows.filter(({ standing }) => standing === 'elected'));
  const last = results.at(-1) ?? null;
  const course = { last, elected, tied: [] as ElectedRow[] };
  if (results.length < papers.length) return { ...course, awaits: 'result', seats: 0 };

  const left = candidatesFor(view, itemId).filter(({ id }) => !elected.some(({ candidateId }) => candidateId === id));
  if (!last) {
    const { seats, slate } = election;
    const enough = slate === 'single' ? left.length >= seats : left.length > seats;
    if (enough) return { ...course, awaits: 'first', seats };
    return { ...course, seats, awaits: afterDecision(decided(view, reports, itemId, null), left.length, 'first') };
  }
  const withdrawn = new Set(view.nomination?.candidacies.flatMap((one) => (one.withdrawn ? one.id : [])));
  const tied = last.result.rows.filter(
    ({ standing, candidateId }) => standing === 'tied' && !(candidateId && withdrawn.has(candidateId)),
  );
  if (tied.length > 0) return { ...course, tied, awaits: 'run-off', seats: last.result.tiedSeats };
  const seats = last.result.openSeats + last.result.tiedSeats;
  if (seats === 0) return { ...course, awaits: 'nothing', seats };
  const decision = decided(view, reports, itemId, last.paper.id);
  return { ...course, seats, awaits: afterDecision(decision, left.length, 'further') };
}

function afterDecision(decision: ReturnType<typeof decided>, candidates: number, vote: 'first' | 'further'): Awaited {
  // Where nobody is left to elect there is nothing to decide: the seats stay open.
  if (candidates === 0) return 'nothing';
  if (decision === undefined) return 'decision';
  return decision === 'vote-again' ? vote : waiting[decision];
}

/** Whether a paper may be prepared on this election now. */
export function mayBeVoted({ awaits }: Course): boolean {
  return awaits === 'first' || awaits === 'run-off' || awaits === 'further';
}

/** Elections whose open seats hands are to be raised on. */
export function undecidedSeats(
  view: Electing,
): { itemId: string; title: string; seats: number; paperId: string | null }[] {
  return elections(view).flatMap(({ id: itemId, title }) => {
    const course = courseOf(view, itemId);
    if (course?.awaits !== 'decision') return [];
    return [{ itemId, title, seats: course.seats, paperId: course.last?.paper.id ?? null }];
  });
}
