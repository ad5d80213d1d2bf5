/** What the numbers of a count have to be to each other (B-10, B-11), for every kind of item. */
import type { ElectionTally, ItemTally, RatingTally } from '@congress/contract/kernel/ballot/tallies';
import type { ItemResult } from '@congress/contract/kernel/ballot/results';
import type { BallotItem, Election, Rating } from './items.ts';

/** Two numbers: `papers` are ballots held to what came back, `marks` are marks held to valid ballots. */
export type Sum = { kind: 'papers' | 'marks'; found: number; expected: number };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const isMore = ({ found, expected }: Sum): boolean => found > expected;
const isOther = ({ found, expected }: Sum): boolean => found !== expected;

/** The first sum of an item's result that is wrong, or nothing. Where numbers are held there are none to add up. */
export function wrongSum(result: ItemResult, returned: number): Sum | undefined {
  switch (result.kind) {
    case 'election': {
      const { valid, invalid, rows, seats } = result;
      const papers: Sum = { kind: 'papers', found: valid + invalid, expected: returned };
      const marks = rows.flatMap(({ for: given, against, abstain }): Sum[] =>
        against === null || abstain === null
          ? []
          : [{ kind: 'marks', found: given + against + abstain, expected: valid }],
      );
      const given = rows.map((row) => row.for);
      const atMost: Sum[] = [
        { kind: 'marks', found: total(given), expected: seats * valid },
        { kind: 'marks', found: Math.max(0, ...given), expected: valid },
      ];
      return [papers, ...marks].find(isOther) ?? atMost.find(isMore);
    }
    case 'rating':
      return result.rows
        .flatMap(({ levels, valid, invalid }): Sum[] => [
          { kind: 'papers', found: valid + invalid, expected: returned },
          { kind: 'marks', found: total(levels), expected: valid },
        ])
        .find(isOther);
    default: {
      const { valid, invalid, for: given, against, abstain } = result;
      const sums: Sum[] = [
        { kind: 'papers', found: valid + invalid, expected: returned },
        { kind: 'marks', found: given + against + abstain, expected: valid },
      ];
      return sums.find(isOther);
    }
  }
}

/** What is wrong with numbers counted by hand: of what, as it is called on the paper. */
export type BlockProblem = { what: string; found: number; expected: number };

const sameKeys = (one: object, ids: readonly { id: string }[]): boolean =>
  Object.keys(one).length === ids.length && ids.every(({ id }) => Object.hasOwn(one, id));

function electionProblem(item: Election, tally: ElectionTally, returned: number): BlockProblem | undefined {
  const { candidates, writeIns, invalid } = tally;
  const { title, seats } = item;
  const lines = Object.keys(candidates).length;
  if (!sameKeys(candidates, item.candidates)) return { what: title, found: lines, expected: item.candidates.length };
  const valid = returned - invalid;
  if (valid < 0) return { what: title, found: invalid, expected: returned };
  for (const { id, name } of item.candidates) {
    const marks = total(Object.values(candidates[id] ?? {}));
    if (marks !== valid) return { what: `${title} · ${name}`, found: marks, expected: valid };
  }
  const named = Object.values(writeIns);
  const against = total(Object.values(candidates).map((each) => each.against));
  const given = total(Object.values(candidates).map((each) => each.for)) + total(named);
  const isCandidate = item.candidates.some((each) => writeIns[each.id] ?? (each.personId && writeIns[each.personId]));
  const atMost = [
    // Whoever wants somebody else marks a candidate "against"; and nobody marks more people "for" than there are seats.
    { what: title, found: total(named), expected: item.writeIn && !isCandidate ? against : 0 },
    { what: title, found: given, expected: seats * valid },
    { what: title, found: Math.max(0, ...named), expected: valid },
  ];
  return atMost.find(({ found, expected }) => found > expected);
}

function ratingProblem(item: Rating, { subjects }: RatingTally, returned: number): BlockProblem | undefined {
  const { title, dimensions, scale } = item;
  if (!sameKeys(subjects, item.subjects)) {
    return { what: title, found: Object.keys(subjects).length, expected: item.subjects.length };
  }
  for (const { id, name } of item.subjects) {
    const row = subjects[id] ?? {};
    if (!sameKeys(row, dimensions)) {
      return { what: `${title} · ${name}`, found: Object.keys(row).length, expected: dimensions.length };
    }
    for (const dimension of dimensions) {
      const { levels = [], invalid = 0 } = row[dimension.id] ?? {};
      const what = `${title} · ${name} · ${dimension.name}`;
      if (levels.length !== scale.levels.length) return { what, found: levels.length, expected: scale.levels.length };
      const marks = total(levels) + invalid;
      if (marks !== returned) return { what, found: marks, expected: returned };
    }
  }
  return undefined;
}

/** Why a block that was counted by hand does not add up to so many ballots, or nothing when it does (B-10). */
export function blockProblem(item: BallotItem, tally: ItemTally, returned: number): BlockProblem | undefined {
  const kind = 'kind' in tally ? tally.kind : 'motion';
  if (item.kind === 'election' && 'kind' in tally && tally.kind === 'election') {
    return electionProblem(item, tally, returned);
  }
  if (item.kind === 'rating' && 'kind' in tally && tally.kind === 'rating') return ratingProblem(item, tally, returned);
  if (item.kind !== kind || 'kind' in tally) return { what: item.title, found: 0, expected: returned };
  const marks = tally.for + tally.against + tally.abstain + tally.invalid;
  return marks === returned ? undefined : { what: item.title, found: marks, expected: returned };
}
