/** What the numbers of a count have to be to each other (B-10, B-11), for every kind of item. */
import type { ItemResult } from '@congress/contract/kernel/ballot/results';

/** Two numbers: `papers` are ballots held to what came back, `marks` are marks held to valid ballots. */
export type Sum = { kind: 'papers' | 'marks'; found: number; expected: number };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const isMore = ({ found, expected }: Sum): boolean => found > expected;
const isOther = ({ found, expected }: Sum): boolean => found !== expected;

/** The first sum of an item's result that is wrong, or nothing. Where numbers are held there are none to add up. */
export function wrongSum(result: ItemResult, returned: number): Sum | undefined {
  switch (result.kind) {
    case 'election': {
      const { valid, invalid, rows, seats, others } = result;
      const papers: Sum = { kind: 'papers', found: valid + invalid, expected: returned };
      const marks = rows.flatMap(({ for: given, against, abstain }): Sum[] =>
        against === null || abstain === null
          ? []
          : [{ kind: 'marks', found: given + against + abstain, expected: valid }],
      );
      const given = rows.map((row) => row.for);
      const atMost: Sum[] = [
        { kind: 'marks', found: total(given) + (others?.votes ?? 0), expected: seats * valid },
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
