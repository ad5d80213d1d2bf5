import type { MajorityRule, MotionResult, MotionTally } from '@congress/contract/congress/ballot/view';
import { majorityNeeded } from '../profiles/arithmetic.ts';

/** The result of one motion under the profile's majority (B-7, B-11, B-12). */
export function motionResult(
  rule: MajorityRule,
  paperItemId: string,
  tally: MotionTally,
  sizes: { all: number; present: number },
): MotionResult {
  const valid = tally.for + tally.against + tally.abstain;
  const needed = majorityNeeded(rule, { ...sizes, valid });
  return { paperItemId, ...tally, valid, needed, adopted: tally.for >= needed };
}
