import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRun, carriedOut } from '../../../tests/support/domain/runs.ts';
import { locales } from '../kernel/primitives.ts';
import { fill, refusal, type Refusal, say } from '../kernel/refusal.ts';
import { errorCodes, errors, refuse, type ErrorCode } from './refusals.ts';

const places = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

describe('every code', () => {
  test.for(errorCodes)('%s has a status and a sentence in both languages that ask for the same facts', (code) => {
    const { status, 'zh-CN': zh, en } = errors[code];
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z"{]/);
    expect(places(zh).filter((name) => !places(en).includes(name))).toEqual(unshared[code] ?? []);
  });

  /** Facts the English sentence can do without. */
  const unshared: Partial<Record<string, string[]>> = {};
});

describe('a refusal', () => {
  test('has every fact in its place, in both languages, and travels as its schema says', () => {
    const one = refuse('no-quorum', { present: 58, needed: 59, due: 88 });
    expect(locales.map((locale) => say(one, locale))).toEqual([
      '出席 58 人，未达到法定人数 59（应到 88）',
      '58 present; quorum is 59 of 88',
    ]);
    expect(refusal.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test('a fact that is itself in braces is not filled again, and a missing one is a dash', () => {
    expect(fill('{title} {needed}', { title: '{needed}', needed: 2 }, 'en')).toBe('{needed} 2');
    expect(fill('{title} {toString}', { title: 'a' }, 'en')).toBe('a —');
  });

  test('says codes of its lists in their words, several of them too, and leaves a title alone that happens to be one', () => {
    const zh = (code: ErrorCode, facts: Record<string, string>): string => say(refuse(code, facts), 'zh-CN');
    expect(zh('step-not-open', { expected: 'ballot' })).toContain('「表决选举」');
    expect(zh('wrong-decision-kind', { needed: 'opinions / report' })).toContain('「听取意见或听取报告」');
    expect(zh('explanation-required', { rules: 'managers-at-most, of-a-later-version' })).toMatch(
      /of-a-later-version$/,
    );
    expect(zh('item-already-voted', { title: 'ballot' })).toContain('「ballot」');
    expect(say(refuse('seat-held', { office: 'chair' }), 'en')).toBe('This person holds chair in this term already');
  });

  test('wherever the machine raises one, it gives every fact its sentence asks for', () => {
    const raised = new Map<string, Refusal>();
    fc.assert(
      fc.property(anyRun, (run) => {
        carriedOut(run, ({ decision }) => {
          if (!decision.ok)
            raised.set(JSON.stringify([decision.refusal.code, decision.refusal.facts]), decision.refusal);
        });
      }),
      // Always the same runs, because how deep they reach is asserted below.
      { numRuns: 60, seed: 20261120 },
    );
    const lacking = [...raised.values()].filter(({ code, facts }) =>
      locales.some((locale) => places(errors[code as ErrorCode][locale]).some((name) => !(name in facts))),
    );
    expect(lacking).toEqual([]);
    // The runs reach deep enough for that to mean something.
    expect(new Set([...raised.values()].map((each) => each.code)).size).toBeGreaterThan(25);
    for (const each of raised.values()) expect(refusal.parse(each)).toEqual(each);
  });
});
