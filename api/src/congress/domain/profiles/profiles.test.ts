import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProfileId, profileIds } from '@congress/contract/congress/vocabulary';
import { demoEnterprise, World } from '../../../../../tests/support/domain.ts';
import { summaryOf, type Person } from '../../../../../tests/support/domain/people.ts';
import { checkComposition, delegatesNeeded } from './arithmetic.ts';
import { inherit, type Sourced } from './profile.ts';
import { profiles } from './registry.ts';

const needed = (profile: ProfileId, staff: number): number =>
  delegatesNeeded(profiles[profile].minimumDelegates.value.bands, staff);

describe('how many delegates a staff needs', () => {
  const table: Record<Exclude<ProfileId, 'shandong' | 'demo'>, [staff: number, delegates: number][]> = {
    national: [
      [1, 30],
      [600, 30],
      [601, 31],
      [1_286, 65],
      [1_999, 100],
      [2_000, 100],
      [10_000, 100],
    ],
    shanghai: [
      [50, 30],
      [100, 30],
      [199, 30],
      [200, 35],
      [1_286, 85],
      [2_999, 170],
      [3_000, 175],
      [3_001, 175],
      [20_000, 175],
    ],
    zhejiang: [
      [99, 30],
      [100, 40],
      [200, 47],
      [999, 96],
      [1_000, 100],
      [1_286, 100],
      [2_000, 120],
      [4_999, 160],
      [5_000, 200],
      [50_000, 200],
    ],
    henan: [
      [100, 30],
      [200, 30],
      [600, 65],
      [1_000, 100],
      [1_286, 107],
      [10_000, 300],
      [50_000, 300],
    ],
  };

  test.for(Object.entries(table) as [ProfileId, [number, number][]][])(
    'C-3: %s, at the edges of its bands',
    ([id, rows]) => {
      expect(rows.map(([staff]) => [staff, needed(id, staff)])).toEqual(rows);
    },
  );

  test.for(profileIds)('C-3: under %s a larger staff never needs fewer, and nobody needs more than 500', (id) => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(3_000), (staff, more) => {
        expect(needed(id, staff + more)).toBeGreaterThanOrEqual(needed(id, staff));
        expect(needed(id, staff)).toBeLessThanOrEqual(500);
        expect(Number.isInteger(needed(id, staff))).toBe(true);
      }),
    );
  });
});

describe('the demo enterprise of 1,286 staff, 334 of them women', () => {
  const { people = [], staff = { total: 0, women: 0 } } = demoEnterprise();
  const rows: Person[] = people.map((entry) => ({ ...entry, id: new World().newId(), groupId: null }));
  const checks = (id: ProfileId): unknown[] =>
    checkComposition(profiles[id], summaryOf(rows, ''), staff)
      .filter((check) => !check.met)
      .map(({ rule, needed: least, actual, mandatory }) => [rule, actual, least, mandatory]);

  test('C-3: its 88 delegates meet the national rules and Shanghai’s', () => {
    expect([checks('national'), checks('shanghai')]).toEqual([[], []]);
  });

  test('C-3: they fail Zhejiang’s, which needs a hundred', () => {
    expect(checks('zhejiang')).toEqual([['minimum-delegates', 88, 100, true]]);
  });

  test('C-3: they fail Henan’s, read as rising evenly through each band', () => {
    expect(checks('henan')).toEqual([['minimum-delegates', 88, 107, true]]);
  });
});

describe('every profile', () => {
  test.for(profileIds)('%s gives every number with the rule it comes from', (id) => {
    const { id: own, provisional, ...rules } = profiles[id];
    expect([own, typeof provisional]).toEqual([id, 'boolean']);
    const sources = Object.values(rules as Record<string, Sourced<unknown>>).map((rule) => rule.source.trim());
    expect(sources.filter((source) => source.length < 6)).toEqual([]);
  });

  test.for(profileIds)('%s keeps the standards of the law: two thirds present, more than half of all', (id) => {
    expect(profiles[id].quorum.value).toEqual({ numerator: 2, denominator: 3 });
    expect(profiles[id].majority.value).toEqual({ numerator: 1, denominator: 2, base: 'all', strict: true });
    expect(profiles[id].managersAtMost.value.percent).toBe(20);
    expect(profiles[id].frontLineAtLeast.value.percent).toBe(50);
  });

  test('G-7, G-16: papers seven days before, and days shown as the province says; the trial waits for nothing', () => {
    const days = profileIds.map((id) => [id, profiles[id].noticeDays.value, profiles[id].shownDays.value]);
    expect(days).toEqual([
      ['national', 7, 7],
      ['shanghai', 7, 7],
      ['zhejiang', 7, 7],
      ['henan', 7, 7],
      ['shandong', 7, 15],
      ['demo', 0, 0],
    ]);
    expect(profiles.shandong.publishWithinDays.value).toBe(3);
  });

  test('only the trial is marked provisional, and the public page of its congress says so', () => {
    expect(profileIds.filter((id) => profiles[id].provisional)).toEqual(['demo']);
    expect(new World({ profile: 'demo' }).state.public.provisional).toBe(true);
    expect(new World({ profile: 'national' }).state.public.provisional).toBe(false);
  });

  test('what a province does not say is as in the nation', () => {
    const { national } = profiles;
    const own = inherit(national, { id: 'henan', shownDays: { value: 9, source: '某条例' } });
    expect(own).toEqual({ ...national, id: 'henan', shownDays: { value: 9, source: '某条例' } });
  });

  test('C-4: Shanghai’s presidium has three to five members up to a hundred delegates, and seven or more above', () => {
    const [small, large] = profiles.shanghai.presidiumSize.value;
    expect(small).toEqual({ upToDelegates: 100, least: 3, most: 5 });
    expect(large?.least).toBe(7);
    expect(profiles.national.presidiumSize.value).toEqual([]);
  });
});
