import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProfileId, profileIds } from '@congress/contract/congress/vocabulary';
import { demoEnterprise, World } from '../../../../../tests/support/domain.ts';
import { summaryOf, type Person } from '../../../../../tests/support/domain/people.ts';
import { checkComposition, delegatesNeeded } from './arithmetic.ts';
import { profiles } from './registry.ts';
import { sheetOf } from './sheet.ts';

const needed = (profile: ProfileId, staff: number): number =>
  delegatesNeeded(profiles[profile].minimumDelegates.value.bands, staff);

describe('how many delegates a staff needs', () => {
  const table: Partial<Record<ProfileId, [staff: number, delegates: number][]>> = {
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
      [201, 30],
      [600, 60],
      [1_000, 100],
      [1_001, 31],
      [1_286, 39],
      [10_000, 300],
      [10_001, 0],
    ],
  };

  test.for(Object.entries(table) as [ProfileId, [number, number][]][])(
    'C-3: %s, at the edges of its bands',
    ([id, rows]) => {
      expect(rows.map(([staff]) => [staff, needed(id, staff)])).toEqual(rows);
    },
  );

  // Henan's own bands fall at a thousand and at ten thousand: 10 %, then 3 %, then no number at all.
  const rising = profileIds.filter((id) => id !== 'henan');
  test.for(rising)('C-3: under %s a larger staff never needs fewer, and nobody needs more than 500', (id) => {
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

  test('河南 18: they meet Henan’s lower end of three percent; read as rising evenly, 107 are advised', () => {
    expect(checks('henan')).toEqual([]);
    const [minimum] = checkComposition(profiles.henan, summaryOf(rows, ''), staff);
    expect(minimum).toMatchObject({ needed: 39, advised: 107 });
  });

  test('山东 9: with technicians they are 81 of a hundred, and fifty of a hundred alone would not do', () => {
    expect(checks('shandong')).toEqual([]);
  });
});

test('G-1a: every profile says what is known of meeting online, and none says that it was read', () => {
  for (const profile of Object.values(profiles)) {
    const said = sheetOf(profile).rules.find(({ rule }) => rule === 'inPerson');
    expect(said, profile.id).toMatchObject({ enforced: false });
    expect(['house', 'unverified'], profile.id).toContain(said?.source.status);
  }
});
