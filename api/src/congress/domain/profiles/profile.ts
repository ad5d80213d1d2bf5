/**
 * A rule profile: the numbers of one province or upper union. Every number stands with the article it comes from, which
 * is shown beside it. Profiles are data; the arithmetic is in `arithmetic.ts`.
 */
import type { TieOrder } from '@congress/contract/kernel/ballot/items';
import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { AdviceName, ProfileSheet, RuleName, Source } from '@congress/contract/congress/rules/rules';
import type { Power, ProfileId } from '@congress/contract/congress/vocabulary';

/** A value and the rule it comes from; and where a union tightened it (K-6), what the profile itself says. */
export type Sourced<T> = { value: T; source: Source; instead?: { value: T; source: Source } };

/** How many formal delegates a number of staff needs at least, by bands of staff. */
export type DelegateBand = { fromStaff: number } & (
  | { kind: 'fixed'; count: number }
  | { kind: 'share'; percent: number; floor: number }
  | { kind: 'steps'; base: number; plus: number; perStaff: number }
  | { kind: 'sliding'; base: number; reaching: number; atStaff: number }
);

export type Fraction = { numerator: number; denominator: number };
export type ShareRule = { percent: number; mandatory: boolean };
/** What a delegate is by their work; `manager` is of middle rank or above, `administrative` below it. */
export type Category = 'front-line' | 'technical' | 'administrative' | 'manager';
/** A share, and who is counted in it. */
export type CountedShare = { percent: number; counts: readonly Category[]; mandatory: boolean };
/** Members of a presidium for so many delegates; advice is what a regulation says may be. */
export type PresidiumBand = { upToDelegates: number; least: number; most: number; mandatory: boolean };

export type Profile = {
  id: ProfileId;
  /** A congress keeps the version it began under; 1 are the numbers of the first release. */
  version: number;
  inForce: string | null;
  basis: ProfileSheet['basis'];
  /** Marked on every document: for trying out, not for a real congress. */
  provisional: boolean;
  /** `atLeast`: so many whatever the bands say, where a union asks for them. */
  minimumDelegates: Sourced<{ bands: DelegateBand[]; mandatory: boolean; atLeast?: number }>;
  managersAtMost: Sourced<ShareRule>;
  frontLineAtLeast: Sourced<CountedShare>;
  /** `share-of-staff`: not below the share of women in the staff; `some`: a suitable share, of which one is the least. */
  womenAtLeast: Sourced<{ measure: 'share-of-staff' | 'some'; mandatory: boolean }>;
  quorum: Sourced<Fraction>;
  /** Of every vote that is of none of the powers below. */
  majority: Sourced<MajorityRule>;
  majorityToAdopt: Sourced<MajorityRule>;
  majorityToElect: Sourced<MajorityRule>;
  /** Whether the power is used by secret ballot. */
  secretToAdopt: Sourced<boolean>;
  secretToElect: Sourced<boolean>;
  secretToEvaluate: Sourced<boolean>;
  secretProcedural: Sourced<boolean>;
  noticeDays: Sourced<number>;
  presidiumShare: Sourced<CountedShare>;
  presidiumSize: Sourced<PresidiumBand[]>;
  secondersNeeded: Sourced<number>;
  shownDays: Sourced<number>;
  publishWithinDays: Sourced<number>;
  /** After the session, for the file to the upper union. */
  fileWithinDays: Sourced<{ days: number; unit: 'natural' | 'working' }>;
  /** The years that a term may have. */
  termYears: Sourced<number[]>;
  vitalInterest: Sourced<'block' | 'require-hybrid' | 'warn-with-reason'>;
  /** How many candidates more than seats an election among several has (差额). */
  candidateSurplus: Sourced<{ percent: number; least: number }>;
  /** Whether there may be as many candidates as seats (等额). */
  singleSlate: Sourced<boolean>;
  /** Who may name somebody who is no candidate (另选他人): whoever marks one "against", or nobody. */
  writeIn: Sourced<'instead-of-against' | 'none'>;
  tieOrder: Sourced<TieOrder>;
  /** How many delegates nominate together, whoever began among them. */
  petitionersNeeded: Sourced<number>;
  candidateNoticeDays: Sourced<number>;
  /** Fewer ballots of a rating are not published in numbers. */
  leastRaters: Sourced<number>;
  /** So many of the levels, from the best on, make the satisfaction rate. */
  satisfiedLevels: Sourced<number>;
  /** What the law asks for besides; the platform says it, and does not enforce it. */
  advice: { [A in AdviceName]?: Source };
  /** What a lawful number of delegates may be held against besides, without stopping anything. */
  advised: { delegates?: DelegateBand[]; mostDelegates?: { fromStaff: number; count: number } };
  /** What holds instead of the above for a regional or industry congress, from a version on. */
  regional?: { since: number; rules: Partial<Rules> };
};

export type Rules = Omit<
  Profile,
  'id' | 'version' | 'inForce' | 'basis' | 'provisional' | 'advice' | 'advised' | 'regional'
>;
// Every enforced rule has its name in the contract, and the other way round.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const named: Same<keyof Rules, RuleName> = true;
void named;

/** Every rule of another profile but those of regional congresses, with its source as `how` gives it. */
export function inheritAll(base: Profile, how: <T>(rule: Sourced<T>) => Sourced<T>): Profile {
  const { id, version, inForce, basis, provisional, advice, advised, regional: _, ...rules } = base;
  const taken = Object.fromEntries(
    Object.entries(rules as Record<string, Sourced<unknown>>).map(([name, rule]) => [name, how(rule)]),
  );
  return { id, version, inForce, basis, provisional, advice, advised, ...(taken as Rules) };
}

/** The powers that a profile has used by secret ballot. */
export function secretPowers(profile: Profile): Power[] {
  const secret: [Power, Sourced<boolean>][] = [
    ['adopt', profile.secretToAdopt],
    ['elect', profile.secretToElect],
    ['evaluate', profile.secretToEvaluate],
    ['procedural', profile.secretProcedural],
  ];
  return secret.filter(([, { value }]) => value).map(([power]) => power);
}

/** The majority by which a power is used. */
export function majorityFor(profile: Profile, power: Power | null): MajorityRule {
  if (power === 'adopt') return profile.majorityToAdopt.value;
  return power === 'elect' ? profile.majorityToElect.value : profile.majority.value;
}
