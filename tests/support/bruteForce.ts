/**
 * A second counter, written from the rules and not from the code: it looks at marks, never at sheets, asks each ballot
 * anew for each name, and says who is elected by comparing people with people. Slow, and of another make, on purpose.
 */
import type { Choices, ElectionMark, Mark, RatingMark } from '@congress/contract/kernel/ballot/marks';
import type { Standing } from '@congress/contract/kernel/ballot/results';
import type { BallotItem, Election, Rating } from '@congress/api/kernel/ballot/domain/items';

const isElection = (mark: Mark | undefined): mark is ElectionMark => typeof mark === 'object' && 'candidates' in mark;
const isRating = (mark: Mark | undefined): mark is RatingMark => typeof mark === 'object' && 'levels' in mark;

function isValid({ seats }: Election, mark: Mark | undefined): boolean {
  if (mark === 'spoilt') return false;
  if (!isElection(mark)) return true;
  const named = Object.values(mark.candidates).filter((each) => each === 'for').length + mark.writeIns.length;
  return named <= seats;
}

export type BruteElection = {
  invalid: number;
  valid: number;
  /** By candidate's id, or the id of who was written in. */
  rows: Record<string, { for: number; against: number; abstain: number; standing: Standing }>;
  tiedSeats: number;
  openSeats: number;
};

export function bruteElection(item: Election, ballots: readonly Choices[], all: number): BruteElection {
  const marks = ballots.map((ballot) => ballot[item.id]);
  const valid = marks.filter((mark) => isValid(item, mark));
  const of = (id: string, wanted: string): number =>
    valid.filter((mark) => (isElection(mark) ? (mark.candidates[id] ?? 'abstain') : 'abstain') === wanted).length;
  const wrote = (id: string): number => valid.filter((mark) => isElection(mark) && mark.writeIns.includes(id)).length;
  const written = new Set(valid.flatMap((mark) => (isElection(mark) ? mark.writeIns : [])));
  const votes = new Map([
    ...item.candidates.map(({ id }) => [id, of(id, 'for')] as const),
    ...[...written].map((id) => [id, wrote(id)] as const),
  ]);
  const passes = (id: string): boolean => 2 * (votes.get(id) ?? 0) > all;
  const rivals = (id: string, isAhead: (theirs: number, ours: number) => boolean): number =>
    [...votes.keys()].filter((other) => passes(other) && isAhead(votes.get(other) ?? 0, votes.get(id) ?? 0)).length;
  const standing = (id: string): Standing => {
    if (!passes(id)) return 'short';
    if (rivals(id, (theirs, ours) => theirs >= ours) <= item.seats) return 'elected';
    return rivals(id, (theirs, ours) => theirs > ours) < item.seats ? 'tied' : 'beyond-seats';
  };
  const rows: BruteElection['rows'] = {};
  for (const [id, given] of votes) {
    const isCandidate = !written.has(id);
    rows[id] = {
      for: given,
      against: isCandidate ? of(id, 'against') : 0,
      abstain: isCandidate ? of(id, 'abstain') : 0,
      standing: standing(id),
    };
  }
  const free = item.seats - Object.values(rows).filter((row) => row.standing === 'elected').length;
  const anyTied = Object.values(rows).some((row) => row.standing === 'tied');
  return {
    invalid: marks.length - valid.length,
    valid: valid.length,
    rows,
    tiedSeats: anyTied ? free : 0,
    openSeats: anyTied ? 0 : free,
  };
}

export function bruteMotion(item: BallotItem, ballots: readonly Choices[]): Record<string, number> {
  const of = (wanted: Mark): number => ballots.filter((ballot) => (ballot[item.id] ?? 'abstain') === wanted).length;
  return { for: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('spoilt') };
}

/** How often each level was chosen, by subject and dimension; the last number is what is invalid. */
export function bruteRating(item: Rating, ballots: readonly Choices[]): Record<string, number[]> {
  const rows: Record<string, number[]> = {};
  for (const subject of item.subjects) {
    for (const dimension of item.dimensions) {
      const chosen = ballots.map((ballot) => {
        const mark = ballot[item.id];
        return isRating(mark) ? mark.levels[subject.id]?.[dimension.id] : undefined;
      });
      rows[`${subject.id} ${dimension.id}`] = [
        ...item.scale.levels.map((_, level) => chosen.filter((each) => each === level).length),
        chosen.filter((each) => each === undefined).length,
      ];
    }
  }
  return rows;
}

/** Every multiset of so many of these, in one order each. */
export function* multisets<T>(of: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at < of.length; at += 1) {
    for (const rest of multisets(of, size - 1, at)) yield [of[at]!, ...rest];
  }
}
