/** What came of an item, from what its ballots add up to and the majority that holds for it. */
import type {
  ElectedRow,
  ElectionResult,
  ItemResult,
  MotionResult,
  RatingResult,
  Standing,
} from '@congress/contract/kernel/ballot/results';
import type { ElectionTally, ItemTally, MotionTally, RatingTally } from '@congress/contract/kernel/ballot/tallies';
import type { BallotItem, Election, Rating } from './items.ts';
import type { BoxTally } from './tally.ts';
import { isExactly, type Majority, majorityNeeded, type Sizes } from './majority.ts';

/** What a result has to know of the people in it: their names, and where they stand on the roster. */
export type Known = Record<string, { name: string; place: number }>;

/** Who stands in elections of a paper, and who was written in, in the box or in the room. */
export function peopleIn(items: readonly BallotItem[], parts: readonly (BoxTally | null)[]): string[] {
  const people = items.flatMap((item) => {
    if (item.kind !== 'election') return [];
    const written = parts.flatMap((part) => {
      const tally = part?.items[item.id];
      return tally && 'writeIns' in tally ? Object.keys(tally.writeIns) : [];
    });
    return [...item.candidates.flatMap(({ personId }) => personId ?? []), ...written];
  });
  return [...new Set(people)];
}

function motionResult(rule: Majority, paperItemId: string, tally: MotionTally, sizes: Sizes): MotionResult {
  const valid = tally.for + tally.against + tally.abstain;
  const needed = majorityNeeded(rule, { ...sizes, valid });
  return {
    paperItemId,
    ...tally,
    valid,
    needed,
    adopted: tally.for >= needed,
    ...(isExactly(rule, tally.for, { ...sizes, valid }) ? { exactlyHalf: true } : {}),
  };
}

const byStrokes = new Intl.Collator('zh-u-co-stroke');
const last = Number.MAX_SAFE_INTEGER;

/** Most votes first; of equally many, by the strokes of the name or as on the roster. */
function inOrder(rows: ElectedRow[], ties: Election['ties'], known: Known): ElectedRow[] {
  const place = ({ personId }: ElectedRow): number => known[personId ?? '']?.place ?? last;
  return rows.toSorted(
    (one, other) =>
      other.for - one.for ||
      (ties === 'roster' ? place(one) - place(other) : 0) ||
      byStrokes.compare(one.name, other.name),
  );
}

/** So many names that were written in and have not enough votes stand in a result; every phone is told it. */
const mostShort = 60;

/** Rows as they are told: of those written in who are short, the first in order; the others as a sum. */
function told(rows: ElectedRow[]): Pick<ElectionResult, 'rows' | 'others'> {
  const short = rows.filter(({ candidateId, standing }) => candidateId === null && standing === 'short');
  const left = new Set(short.slice(mostShort));
  if (left.size === 0) return { rows };
  const votes = total([...left].map((row) => row.for));
  return { rows: rows.filter((row) => !left.has(row)), others: { people: left.size, votes } };
}

/**
 * Where each number of votes stands. Whoever has enough is elected, most votes first; where that is more people than
 * seats, it is cut by votes, and who has as many as others on both sides of the cut is tied.
 */
function standings(votes: readonly number[], needed: number, seats: number): (of: number) => Standing {
  const passed = votes.filter((each) => each >= needed);
  return (of) => {
    if (of < needed) return 'short';
    const above = passed.filter((each) => each > of).length;
    const alike = passed.filter((each) => each === of).length;
    if (above + alike <= seats) return 'elected';
    return above < seats ? 'tied' : 'beyond-seats';
  };
}

function electionResult(
  rule: Majority,
  item: Election,
  { invalid, candidates, writeIns }: ElectionTally,
  sizes: Sizes,
  known: Known,
): ElectionResult {
  const none = { for: 0, against: 0, abstain: 0 };
  const of = (id: string): typeof none => candidates[id] ?? none;
  const first = of(item.candidates[0]?.id ?? '');
  const valid = first.for + first.against + first.abstain;
  const needed = majorityNeeded(rule, { ...sizes, valid });
  const { seats } = item;
  const votes = [...item.candidates.map(({ id }) => of(id).for), ...Object.values(writeIns)];
  const standingOf = standings(votes, needed, seats);
  const came = (given: number): Pick<ElectedRow, 'for' | 'missing' | 'standing'> => ({
    for: given,
    missing: Math.max(0, needed - given),
    standing: standingOf(given),
  });
  const rows: ElectedRow[] = [
    ...item.candidates.map(({ id, personId, name }) => {
      const { for: given, against, abstain } = of(id);
      return { candidateId: id, personId, name, against, abstain, ...came(given) };
    }),
    ...Object.entries(writeIns).map(([personId, given]) => {
      const name = known[personId]?.name ?? personId;
      return { candidateId: null, personId, name, against: null, abstain: null, ...came(given) };
    }),
  ];
  const filled = rows.filter(({ standing }) => standing === 'elected').length;
  const tied = rows.some(({ standing }) => standing === 'tied');
  return {
    kind: 'election',
    paperItemId: item.id,
    seats,
    valid,
    invalid,
    needed,
    ...told(inOrder(rows, item.ties, known)),
    ties: item.ties,
    tiedSeats: tied ? seats - filled : 0,
    openSeats: tied ? 0 : seats - filled,
  };
}

/** The whole distribution. Where fewer handed in than the least it is marked as held; who publishes leaves the rows out. */
function ratingResult(item: Rating, { subjects }: RatingTally, returned: number): RatingResult {
  const { satisfied } = item.scale;
  return {
    kind: 'rating',
    paperItemId: item.id,
    held: returned < item.leastReturned,
    rows: item.subjects.flatMap((subject) =>
      item.dimensions.map((dimension) => {
        const unrated = { levels: item.scale.levels.map(() => 0), invalid: returned };
        const { levels, invalid } = subjects[subject.id]?.[dimension.id] ?? unrated;
        return {
          subjectId: subject.id,
          dimensionId: dimension.id,
          levels,
          invalid,
          valid: total(levels),
          satisfied: total(levels.slice(0, satisfied)),
        };
      }),
    ),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The result of one item of a paper, of what all its ballots add up to. */
export function resultOf(
  rule: Majority,
  item: BallotItem,
  tally: ItemTally,
  counted: Sizes & { returned: number },
  known: Known = {},
): ItemResult {
  if (item.kind === 'election' && 'kind' in tally && tally.kind === 'election') {
    return electionResult(rule, item, tally, counted, known);
  }
  if (item.kind === 'rating' && 'kind' in tally && tally.kind === 'rating') {
    return ratingResult(item, tally, counted.returned);
  }
  if (item.kind === 'motion' && !('kind' in tally)) return motionResult(rule, item.id, tally, counted);
  throw new RangeError(`a tally of another kind than "${item.title}"`);
}

/** Results as they are told to others than the owner of a paper: numbers that are held are left out. */
export function published(results: readonly ItemResult[]): ItemResult[] {
  return results.map((result) => (result.kind === 'rating' && result.held ? { ...result, rows: [] } : result));
}
