import type { MajorityRule, PaperItem } from '@congress/contract/congress/ballot/view';
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

/** The majority of each item of a paper: that of the power by which the item of the agenda is decided. */
export function rulesOf(view: CongressView): (item: PaperItem) => MajorityRule {
  return ({ itemId }) => majorityOf(view, view.items.find(({ id }) => id === itemId)?.power ?? null);
}
