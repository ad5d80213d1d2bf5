import { describe, expect, test } from 'vitest';
import { checklist, World } from '../../../tests/support/domain.ts';
import { advance } from '../../../tests/support/domain/host.ts';
import { locales } from '../kernel/primitives.ts';
import type { Condition } from '../kernel/refusal.ts';
import { asksNothing } from '../kernel/refusal.ts';
import { type ConditionId, conditions, describe as describeCondition } from './conditions.ts';

const ids = Object.keys(conditions) as ConditionId[];
const places = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

/** Every checklist that a host sees on the way from the first step to the last. */
function everyChecklist(): Condition[] {
  return (['annual', 'election', 'evaluation'] as const).flatMap((template) => {
    const world = new World({ template });
    const seen: Condition[] = [];
    while (world.state.congress.status !== 'archived') {
      seen.push(...checklist(world));
      advance(world);
    }
    return seen;
  });
}

describe('conditions of gates', () => {
  test.for(ids)('%s has a sentence in both languages that asks for the same facts', (id) => {
    const { 'zh-CN': zh, en } = conditions[id];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/\w/);
    expect(places(en)).toEqual(places(zh));
  });

  test('P-3: a host meets every one of them between the first step and the last, and no other', () => {
    expect(new Set(everyChecklist().map((each) => each.id))).toEqual(new Set(ids));
  });

  test('P-3: each is told in words, with every number in its place', () => {
    for (const each of everyChecklist()) {
      for (const locale of locales) expect(describeCondition(each, locale), each.id).not.toMatch(/—|\{|undefined|NaN/);
    }
  });

  test('one that is met by none of none is told from one for which something was done', () => {
    expect(asksNothing({ id: 'papers-certified', met: true, facts: { certified: 0, all: 0 } })).toBe(true);
    expect(asksNothing({ id: 'papers-certified', met: true, facts: { certified: 2, all: 2 } })).toBe(false);
    expect(asksNothing({ id: 'papers-certified', met: false, facts: { certified: 0, all: 2 } })).toBe(false);
    expect(asksNothing({ id: 'notice-given', met: true, facts: {} })).toBe(false);
  });

  test('one that this client does not know yet is told by its id', () => {
    expect(describeCondition({ id: 'something-new', met: false, facts: {} }, 'en')).toBe('something-new');
  });
});
