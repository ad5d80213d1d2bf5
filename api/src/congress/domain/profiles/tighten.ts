/**
 * What a union may make stricter, and which way stricter lies (K-6): one row per number. A limit is taken where it is
 * stricter than what is there, and left where it is not; so whatever comes together, in whatever order, nothing gets looser.
 */
import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import {
  type Limit,
  type LimitValue,
  type TightenableRule,
  tightenableRules,
} from '@congress/contract/congress/tightening/limits';
import type { Effect, Tightened } from '@congress/contract/congress/tightening/tightening';
import { leastDelegates } from './arithmetic.ts';
import type { Fraction, Profile, Rules, Sourced } from './profile.ts';

/** `stricter`: above none where the limit is, none where it says the same, below where it is looser. */
type Row<V, L> = { stricter(value: V, limit: L): number; taking(value: V, limit: L): V };
type Table = { [R in TightenableRule]: Row<Profile[R]['value'], LimitValue<R>> };

/** A share that is no duty yet is stricter as one. */
const asDuty = (by: number, { mandatory }: { mandatory: boolean }): number => (by === 0 && !mandatory ? 1 : by);
const asIs = <L>(_: unknown, limit: L): L => limit;
const larger = (a: Fraction, b: Fraction): number => a.numerator * b.denominator - b.numerator * a.denominator;

type Share = { percent: number; mandatory: boolean };
function shareAtLeast<S extends Share>(): Row<S, number> {
  return {
    stricter: (value, percent) => asDuty(percent - value.percent, value),
    taking: (value, percent) => ({ ...value, percent, mandatory: true }),
  };
}
const more: Row<number, number> = { stricter: (value, limit) => limit - value, taking: asIs };
const fewer: Row<number, number> = { stricter: (value, limit) => value - limit, taking: asIs };
const secret: Row<boolean, true> = { stricter: (value) => (value ? 0 : 1), taking: asIs };

/**
 * So much of all or more. More than half of those present is less than two thirds of all; against the very fraction
 * exceeded, reaching it is looser. No literal reading is left to choose (B-12a).
 */
const majority: Row<MajorityRule, Fraction> = {
  stricter: (value, limit) => {
    const by = larger(limit, value);
    return by !== 0 ? by : value.strict ? -1 : value.base === 'all' ? 0 : 1;
  },
  taking: (_, { numerator, denominator }) => ({ numerator, denominator, base: 'all', strict: false }),
};

const vital = ['warn-with-reason', 'require-hybrid', 'block'] as const;

/** The fewest delegates that the rule asks of any staff. */
const fewest = (value: Profile['minimumDelegates']['value']): number =>
  Math.min(...[0, ...value.bands.map(({ fromStaff }) => fromStaff)].map((staff) => leastDelegates(value, staff)));

type Sizes = Profile['presidiumSize']['value'];
const unbounded: Sizes = [{ upToDelegates: Infinity, least: 0, most: Infinity, mandatory: false }];
/** What is advised binds nobody, so nothing of it is a bound beside a duty. */
const sizesOf = (sizes: Sizes): Sizes => {
  const all = sizes.at(-1)?.upToDelegates === Infinity ? sizes : [...sizes, ...unbounded];
  return all.map((band) => (band.mandatory ? band : { ...band, least: 0, most: Infinity }));
};
const smallest = (sizes: Sizes): number => Math.min(...sizesOf(sizes).map(({ least }) => least));

const table: Table = {
  minimumDelegates: {
    stricter: (value, atLeast) => asDuty(atLeast - fewest(value), value),
    taking: (value, atLeast) => ({ ...value, atLeast, mandatory: true }),
  },
  managersAtMost: {
    stricter: (value, percent) => asDuty(value.percent - percent, value),
    taking: (_, percent) => ({ percent, mandatory: true }),
  },
  frontLineAtLeast: shareAtLeast(),
  womenAtLeast: {
    stricter: ({ measure, mandatory }) => (measure === 'share-of-staff' && mandatory ? 0 : 1),
    taking: () => ({ measure: 'share-of-staff', mandatory: true }),
  },
  quorum: { stricter: (value, limit) => larger(limit, value), taking: asIs },
  majority,
  majorityToAdopt: majority,
  majorityToElect: majority,
  secretToAdopt: secret,
  secretToElect: secret,
  secretToEvaluate: secret,
  secretProcedural: secret,
  noticeDays: more,
  presidiumShare: shareAtLeast(),
  presidiumSize: {
    stricter: (sizes, limit) => {
      const raises = sizesOf(sizes).some(({ least, most }) => least < Math.min(most, limit));
      return raises ? 1 : Math.min(0, limit - smallest(sizes));
    },
    // A bound above that is a duty stays; where the two leave no number, the bound does.
    taking: (sizes, least) =>
      sizesOf(sizes).map((band) => ({
        ...band,
        least: Math.min(band.most, Math.max(band.least, least)),
        mandatory: true,
      })),
  },
  shownDays: more,
  publishWithinDays: fewer,
  fileWithinDays: {
    // So many working days are never fewer than as many natural ones. Which of them would be so many, no rule here says.
    stricter: ({ days, unit }, limit) => days - limit + (unit === 'working' && limit === days ? 1 : 0),
    taking: (_, days) => ({ days, unit: 'natural' }),
  },
  vitalInterest: {
    stricter: (value, limit) => vital.indexOf(limit) - vital.indexOf(value),
    taking: asIs,
  },
};

const rowOf = (rule: TightenableRule): Row<unknown, unknown> => table[rule];

/** What a limit does to a number of the profile as it stands. */
export function effectOn(profile: Profile, { rule, value }: Limit): Effect {
  const by = rowOf(rule).stricter(profile[rule].value, value);
  return by > 0 ? 'stricter' : by === 0 ? 'same' : 'looser';
}

/** The profile with these on top: each number as strict as the strictest of them, with the document it rests on. */
export function tighten(profile: Profile, all: readonly Tightened[]): Profile {
  let now = profile;
  for (const one of all) now = withOne(now, one);
  return now;
}

function withOne(profile: Profile, { limit, source }: Tightened): Profile {
  if (effectOn(profile, limit) !== 'stricter') return profile;
  const { value, source: its, instead = { value, source: its } }: Sourced<unknown> = profile[limit.rule];
  const taken = { value: rowOf(limit.rule).taking(value, limit.value), source, instead };
  return { ...profile, [limit.rule]: taken as Rules[TightenableRule] };
}

/** Of these, what makes the profile what it becomes: of each number the strictest; of equals, the first. */
export function strictest(profile: Profile, all: readonly Tightened[]): Tightened[] {
  const kept = new Map<TightenableRule, Tightened>();
  let now = profile;
  for (const one of all) {
    if (effectOn(now, one.limit) !== 'stricter') continue;
    kept.set(one.limit.rule, one);
    now = withOne(now, one);
  }
  return tightenableRules.flatMap((rule) => kept.get(rule) ?? []);
}
