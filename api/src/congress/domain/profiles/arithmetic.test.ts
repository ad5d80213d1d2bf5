import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RosterSummary } from '@congress/contract/congress/preparation/view';
import { summaryOf } from '../../../../../tests/support/domain/people.ts';
import { ceilDivide, checkComposition, delegatesNeeded, hasQuorum, quorumNeeded } from './arithmetic.ts';
import { profiles } from './registry.ts';
import { majorityNeeded } from '../../../kernel/ballot/domain/majority.ts';

const fraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const all = fc.integer({ min: 1, max: 1_000_000 });

describe('quorum', () => {
  test('C-2: of 88 the quorum is 59', () => {
    const rule = profiles.national.quorum.value;
    expect(quorumNeeded(rule, 88)).toBe(59);
    expect([hasQuorum(rule, 58, 88), hasQuorum(rule, 59, 88)]).toEqual([false, true]);
  });

  test('C-2: the number needed is the least that makes a quorum', () => {
    fc.assert(
      fc.property(fraction, all, (rule, of) => {
        const needed = quorumNeeded(rule, of);
        expect([hasQuorum(rule, needed - 1, of), hasQuorum(rule, needed, of)]).toEqual([false, true]);
      }),
    );
  });

  test('G-9: none of none is no quorum', () => {
    expect(hasQuorum(profiles.national.quorum.value, 0, 0)).toBe(false);
  });
});

test('B-12: of 88 the majority is 45, whoever is present or valid', () => {
  const rule = profiles.national.majority.value;
  expect(majorityNeeded(rule, { all: 88, present: 60, valid: 59 })).toBe(45);
  expect(majorityNeeded(rule, { all: 89, present: 60, valid: 59 })).toBe(45);
});

test('C-2: a quotient is rounded up only where something is left over', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000 }), (part, whole) => {
      const up = ceilDivide(part, whole);
      expect(up * whole - part).toBeGreaterThanOrEqual(0);
      expect(up * whole - part).toBeLessThan(whole);
    }),
  );
});

describe('composition', () => {
  const roster: RosterSummary = {
    ...summaryOf([], ''),
    formal: 88,
    frontLine: 44,
    technical: 27,
    managers: 17,
    women: 23,
  };
  const staff = { total: 1286, women: 334 };
  const unmet = (change: Partial<RosterSummary>, profile: keyof typeof profiles = 'national'): string[] =>
    checkComposition(profiles[profile], { ...roster, ...change }, staff)
      .filter((check) => !check.met)
      .map((check) => check.rule);

  test('C-3: each rule holds at its bound and not one beyond it', () => {
    expect(unmet({})).toEqual([]);
    expect(unmet({ formal: 64, frontLine: 40, managers: 12 })).toEqual(['minimum-delegates']);
    expect(unmet({ managers: 18 })).toEqual(['managers-at-most']);
    expect(unmet({ frontLine: 43 })).toEqual(['front-line-at-least']);
    expect(unmet({ women: 22 })).toEqual(['women-at-least']);
  });

  test('C-3: too few women stop the credentials only where the profile makes it mandatory', () => {
    const mandatory = (profile: keyof typeof profiles): boolean | undefined =>
      checkComposition(profiles[profile], roster, staff).find((check) => check.rule === 'women-at-least')?.mandatory;
    expect([mandatory('national'), mandatory('zhejiang')]).toEqual([false, true]);
  });

  test('C-3: an enterprise without staff asks for no women, and divides by nothing', () => {
    const checks = checkComposition(profiles.national, roster, { total: 0, women: 0 });
    expect(checks.find((check) => check.rule === 'women-at-least')).toMatchObject({ met: true, needed: 0 });
  });

  test('C-3: the share of women is that of the staff, never rounded in their disfavour', () => {
    fc.assert(
      fc.property(all, fc.nat(), fc.nat(5_000), (total, some, formal) => {
        const women = some % (total + 1);
        const [, , , check] = checkComposition(profiles.national, { ...roster, formal }, { total, women });
        expect((check?.needed ?? 0) * total).toBeGreaterThanOrEqual(women * formal);
        expect(check?.needed).toBeLessThanOrEqual(formal);
      }),
    );
  });

  test('C-3: no number of delegates is needed where no band says so', () => {
    expect(delegatesNeeded([], 500)).toBe(0);
    expect(delegatesNeeded([{ fromStaff: 100, kind: 'fixed', count: 30 }], 99)).toBe(0);
  });
});
