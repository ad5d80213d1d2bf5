import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Power } from '@congress/contract/congress/vocabulary';
import { majorityFor } from '../profiles/profile.ts';
import { profileOf } from '../profiles/registry.ts';

/** The majority by which a congress uses a power; of none in particular where it is about procedure (B-12, B-12a). */
export function majorityOf(view: CongressView, power: Power | null): MajorityRule {
  const rule = majorityFor(profileOf(view), power);
  const literal = power === 'adopt' && view.adoptReading?.reading === 'literal' && rule.wording === 'half-or-more';
  return literal ? { ...rule, strict: false } : rule;
}
