import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { RosterSummary } from '@congress/contract/congress/preparation/view';
import { type Limit, limitValues, tightenableRules } from '@congress/contract/congress/tightening/limits';
import type { Tightened } from '@congress/contract/congress/tightening/tightening';
import { profileIds } from '@congress/contract/congress/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorityNeeded } from '../../../kernel/ballot/domain/majority.ts';
import { checkComposition, leastDelegates, quorumNeeded } from './arithmetic.ts';
import { first } from './first.ts';
import { type Profile, secretPowers } from './profile.ts';
import { profileOf, profiles } from './registry.ts';
import { sheetOf } from './sheet.ts';
import { effectOn, strictest, tighten } from './tighten.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });
const share = fc
  .tuple(whole(1, 100), whole(1, 100))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
const values: Record<string, fc.Arbitrary<unknown>> = {
  minimumDelegates: whole(1, 400),
  managersAtMost: whole(0, 100),
  frontLineAtLeast: whole(1, 100),
  presidiumShare: whole(1, 100),
  presidiumSize: whole(1, 20),
  vitalInterest: fc.constantFrom('require-hybrid', 'block'),
  ...Object.fromEntries(['quorum', 'majority', 'majorityToAdopt', 'majorityToElect'].map((rule) => [rule, share])),
  ...Object.fromEntries(
    ['noticeDays', 'shownDays', 'publishWithinDays', 'fileWithinDays'].map((rule) => [rule, whole(1, 60)]),
  ),
};
const anyLimit: fc.Arbitrary<Limit> = fc
  .constantFrom(...tightenableRules)
  .chain((rule) => (values[rule] ?? fc.constant(true)).map((value) => ({ rule, value }) as Limit));

/** A limit of a union, named so that its source can be told from others. */
const by = (limit: Limit, article = '第一条'): Tightened => ({
  limit,
  source: {
    status: 'federation',
    title: '某市总工会的规定',
    article,
    decisiveWords: '',
    summary: { 'zh-CN': '从严', en: '从严' },
    adopted: '2026-01-01',
    inForce: '2026-02-01',
    by: { name: '某市总工会', tighteningId: '', versionId: '' },
  },
});
const many = fc.array(anyLimit, { maxLength: 12 }).map((limits) => limits.map((limit) => by(limit)));
const everyProfile = [...Object.values(profiles), ...Object.values(first)];
const anyProfile = fc.constantFrom(...everyProfile);
const numbers = (profile: Profile) => sheetOf(profile).rules.map(({ rule, value }) => [rule, value]);

const rosters = fc
  .record({
    formal: whole(1, 400),
    frontLine: fc.nat(400),
    technical: fc.nat(400),
    managers: fc.nat(400),
    women: fc.nat(400),
  })
  .map((some): RosterSummary => ({ ...some, nonVoting: 0, guests: 0, ungrouped: 0, digest: null }));
const staffs = fc
  .tuple(fc.nat(12_000), fc.nat(12_000))
  .map(([a, b]) => ({ total: Math.max(a, b), women: Math.min(a, b) }));

/** Whether the presidium's size is one that the rule lets pass. */
function mayHave({ presidiumSize }: Profile, formal: number, members: number): boolean {
  const band = presidiumSize.value.find(({ upToDelegates }) => formal <= upToDelegates);
  return !band?.mandatory || (members >= band.least && members <= band.most);
}
const latest = ({ days, unit }: Profile['fileWithinDays']['value']): number => (unit === 'working' ? days * 1.4 : days);
const vital = ['warn-with-reason', 'require-hybrid', 'block'];

describe('K-6: what unions put on top', () => {
  test('nothing gets looser, under any profile, by any combination in any order', () => {
    fc.assert(
      fc.property(anyProfile, many, staffs, rosters, fc.nat(400), fc.nat(400), (profile, all, staff, roster, a, b) => {
        const tight = tighten(profile, all);
        // Whom the tightened roster rules stop not, the profile's do not stop either.
        const stops = (each: Profile) =>
          checkComposition(each, roster, staff)
            .filter(({ mandatory, met }) => mandatory && !met)
            .map(({ rule }) => rule);
        expect(stops(tight)).toEqual(expect.arrayContaining(stops(profile)));
        expect(leastDelegates(tight.minimumDelegates.value, staff.total)).toBeGreaterThanOrEqual(
          leastDelegates(profile.minimumDelegates.value, staff.total),
        );
        const sizes = { all: roster.formal, present: Math.min(roster.formal, a), valid: Math.min(roster.formal, a, b) };
        expect(quorumNeeded(tight.quorum.value, roster.formal)).toBeGreaterThanOrEqual(
          quorumNeeded(profile.quorum.value, roster.formal),
        );
        for (const rule of ['majority', 'majorityToAdopt', 'majorityToElect'] as const) {
          const needs = (value: MajorityRule) => majorityNeeded(value, sizes);
          expect(needs(tight[rule].value)).toBeGreaterThanOrEqual(needs(profile[rule].value));
          // No reading is left to choose that would be looser than the profile's strict one.
          if (tight[rule] !== profile[rule]) expect(tight[rule].value.wording).toBeUndefined();
        }
        expect(secretPowers(tight)).toEqual(expect.arrayContaining(secretPowers(profile)));
        expect(tight.noticeDays.value).toBeGreaterThanOrEqual(profile.noticeDays.value);
        expect(tight.shownDays.value).toBeGreaterThanOrEqual(profile.shownDays.value);
        expect(tight.publishWithinDays.value).toBeLessThanOrEqual(profile.publishWithinDays.value);
        expect(latest(tight.fileWithinDays.value)).toBeLessThanOrEqual(latest(profile.fileWithinDays.value));
        expect(tight.presidiumShare.value.percent).toBeGreaterThanOrEqual(profile.presidiumShare.value.percent);
        expect(tight.presidiumShare.value.counts).toEqual(profile.presidiumShare.value.counts);
        if (mayHave(tight, roster.formal, b)) expect(mayHave(profile, roster.formal, b)).toBe(true);
        expect(vital.indexOf(tight.vitalInterest.value)).toBeGreaterThanOrEqual(
          vital.indexOf(profile.vitalInterest.value),
        );
        for (const rule of ['secondersNeeded', 'termYears'] as const) expect(tight[rule]).toBe(profile[rule]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the order does not matter, twice is once, and the strictest alone make the same numbers', () => {
    fc.assert(
      fc.property(anyProfile, many, (profile, all) => {
        const once = numbers(tighten(profile, all));
        expect(numbers(tighten(profile, all.toReversed()))).toEqual(once);
        expect(numbers(tighten(profile, [...all, ...all]))).toEqual(once);
        const kept = strictest(profile, all);
        expect(numbers(tighten(profile, kept))).toEqual(once);
        expect(new Set(kept.map(({ limit }) => limit.rule)).size).toBe(kept.length);
      }),
    );
  });

  test('what is said to be stricter changes the number, and what is not leaves it with its source', () => {
    fc.assert(
      fc.property(anyProfile, anyLimit, (profile, limit) => {
        const tight = tighten(profile, [by(limit)]);
        const changed = effectOn(profile, limit) === 'stricter';
        expect(tight[limit.rule].source.status === 'federation').toBe(changed);
        if (changed) expect(tight[limit.rule].instead).toEqual(profile[limit.rule]);
        else expect(tight).toEqual(profile);
        expect(effectOn(tight, limit)).not.toBe('stricter');
      }),
    );
  });
});

describe('K-6: each number has one stricter side', () => {
  type Line = [limit: Limit, under: Profile, effect: string];
  const { national, shanghai, zhejiang, henan } = profiles;
  const lines: Line[] = [
    [{ rule: 'noticeDays', value: 10 }, national, 'stricter'],
    [{ rule: 'noticeDays', value: 7 }, national, 'same'],
    [{ rule: 'noticeDays', value: 6 }, national, 'looser'],
    [{ rule: 'managersAtMost', value: 15 }, national, 'stricter'],
    [{ rule: 'managersAtMost', value: 25 }, national, 'looser'],
    [{ rule: 'frontLineAtLeast', value: 60 }, profiles.shandong, 'looser'],
    [{ rule: 'frontLineAtLeast', value: 75 }, profiles.shandong, 'stricter'],
    [{ rule: 'womenAtLeast', value: true }, national, 'stricter'],
    [{ rule: 'womenAtLeast', value: true }, zhejiang, 'same'],
    [{ rule: 'quorum', value: { numerator: 4, denominator: 6 } }, national, 'same'],
    [{ rule: 'quorum', value: { numerator: 3, denominator: 4 } }, national, 'stricter'],
    [{ rule: 'majority', value: { numerator: 1, denominator: 2 } }, national, 'looser'],
    [{ rule: 'majority', value: { numerator: 2, denominator: 3 } }, national, 'stricter'],
    [{ rule: 'minimumDelegates', value: 30 }, national, 'same'],
    [{ rule: 'minimumDelegates', value: 40 }, national, 'stricter'],
    [{ rule: 'minimumDelegates', value: 10 }, henan, 'stricter'],
    [{ rule: 'secretProcedural', value: true }, zhejiang, 'same'],
    [{ rule: 'secretProcedural', value: true }, national, 'stricter'],
    [{ rule: 'presidiumSize', value: 5 }, national, 'stricter'],
    [{ rule: 'presidiumSize', value: 7 }, shanghai, 'stricter'],
    [{ rule: 'fileWithinDays', value: 10 }, national, 'stricter'],
    // Seven working days are never fewer than seven natural ones; ten natural ones may well be more.
    [{ rule: 'fileWithinDays', value: 7 }, shanghai, 'stricter'],
    [{ rule: 'fileWithinDays', value: 8 }, shanghai, 'looser'],
    [{ rule: 'vitalInterest', value: 'block' }, national, 'stricter'],
  ];
  test.for(lines)('%o', ([limit, under, effect]) => {
    expect(effectOn(under, limit)).toBe(effect);
  });

  test('a congress is held to what it was founded with, and one that says nothing to the profile', () => {
    const tightened = [by({ rule: 'quorum', value: { numerator: 3, denominator: 4 } }, '第五条')];
    for (const profile of profileIds) {
      const congress = { profile, profileVersion: profiles[profile].version };
      expect(profileOf(congress)).toBe(profiles[profile]);
      expect(profileOf({ ...congress, tightened }).quorum).toMatchObject({
        value: { numerator: 3, denominator: 4 },
        source: { status: 'federation', article: '第五条' },
        instead: profiles[profile].quorum,
      });
    }
  });

  test('every number that can be tightened has a bound of its own on the wire', () => {
    for (const rule of tightenableRules) expect(limitValues[rule].safeParse('none of these').success).toBe(false);
  });
});
