import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Power } from '@congress/contract/congress/vocabulary';
import { majorityNeeded } from '../profiles/arithmetic.ts';
import { majorityFor } from '../profiles/profile.ts';
import { profileOf } from '../profiles/registry.ts';

/** The majority by which a congress uses a power; of none in particular where it is about procedure (B-12, B-12a). */
export function majorityOf(view: CongressView, power: Power | null): MajorityRule {
  const rule = majorityFor(profileOf(view), power);
  const literal = power === 'adopt' && view.adoptReading?.reading === 'literal' && rule.wording === 'half-or-more';
  return literal ? { ...rule, strict: false } : rule;
}

/** The result of one motion under the profile's majority (B-7, B-11, B-12). */
export function motionResult(
  rule: MajorityRule,
  paperItemId: string,
  tally: MotionTally,
  sizes: { all: number; present: number },
): MotionResult {
  const valid = tally.for + tally.against + tally.abstain;
  const needed = majorityNeeded(rule, { ...sizes, valid });
  const half = rule.denominator * tally.for === rule.numerator * { ...sizes, valid }[rule.base];
  return {
    paperItemId,
    ...tally,
    valid,
    needed,
    adopted: tally.for >= needed,
    ...(half && tally.for > 0 ? { exactlyHalf: true } : {}),
  };
}
