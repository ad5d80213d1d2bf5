import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Majority, majorityNeeded, type Sizes } from './majority.ts';
import { resultOf } from './results.ts';

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const all = fc.integer({ min: 1, max: 1_000_000 });
const base = fc.constantFrom('all', 'present', 'valid');

/** Whether so many of the base carry a motion, by cross-multiplication alone. */
function carries({ numerator, denominator, strict }: Majority, votes: number, of: number): boolean {
  return votes > 0 && (strict ? denominator * votes > numerator * of : denominator * votes >= numerator * of);
}

const motion = { kind: 'motion', id: 'motion', title: '' } as const;

function motionOf(rule: Majority, tally: MotionTally, sizes: Sizes): MotionResult {
  const returned = tally.for + tally.against + tally.abstain + tally.invalid;
  return resultOf(rule, motion, tally, { ...sizes, returned }) as MotionResult;
}

describe('majority', () => {
  test('B-12, C-2: the number needed is the least that carries, for any fraction, base and strictness', () => {
    fc.assert(
      fc.property(fraction, base, fc.boolean(), all, all, all, (part, of, strict, ...[everyone, present, valid]) => {
        const rule: Majority = { ...part, base: of, strict };
        const sizes = { all: everyone, present, valid };
        const needed = majorityNeeded(rule, sizes);
        expect(Number.isInteger(needed)).toBe(true);
        expect([carries(rule, needed - 1, sizes[of]), carries(rule, needed, sizes[of])]).toEqual([false, true]);
      }),
    );
  });

  test('B-12: nothing is carried by no vote at all, whatever the base', () => {
    fc.assert(
      fc.property(fraction, base, fc.boolean(), (part, of, strict) => {
        const nobody = { for: 0, against: 0, abstain: 0, invalid: 3 };
        const result = resultOf({ ...part, base: of, strict }, motion, nobody, { all: 0, present: 0, returned: 3 });
        expect(result).toMatchObject({ valid: 0, adopted: false });
      }),
    );
  });

  test('B-12: abstaining and spoilt votes lie in the base `present`, spoilt ones not in `valid`', () => {
    const tally = { for: 30, against: 20, abstain: 9, invalid: 1 };
    const needed = (of: Majority['base']): number =>
      motionOf({ numerator: 1, denominator: 2, base: of, strict: true }, tally, { all: 88, present: 61 }).needed;
    expect([needed('all'), needed('present'), needed('valid')]).toEqual([45, 31, 30]);
  });

  test('B-12: exactly half carries where the profile is not strict, and does not where it is', () => {
    const tally = { for: 44, against: 44, abstain: 0, invalid: 0 };
    const adopted = (strict: boolean): boolean =>
      motionOf({ numerator: 1, denominator: 2, base: 'all', strict }, tally, { all: 88, present: 88 }).adopted;
    expect([adopted(true), adopted(false)]).toEqual([false, true]);
  });
});
