/**
 * A rule profile: the numbers of one province or upper union. Every number stands with its source,
 * which the console shows beside it. Profiles are data; the arithmetic is in `arithmetic.ts`.
 */
import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { Power, ProfileId } from '@congress/contract/congress/vocabulary';

/** A value and the rule it comes from. */
export type Sourced<T> = { value: T; source: string };

/** How many formal delegates a number of staff needs at least, by bands of staff. */
export type DelegateBand = { fromStaff: number } & (
  | { kind: 'fixed'; count: number }
  | { kind: 'share'; percent: number; floor: number }
  | { kind: 'steps'; base: number; plus: number; perStaff: number }
  | { kind: 'sliding'; base: number; reaching: number; atStaff: number }
);

export type Fraction = { numerator: number; denominator: number };
export type ShareRule = { percent: number; mandatory: boolean };

export type Profile = {
  id: ProfileId;
  /** Marked on every document: for trying out, not for a real congress. */
  provisional: boolean;
  minimumDelegates: Sourced<{ bands: DelegateBand[]; mandatory: boolean }>;
  managersAtMost: Sourced<ShareRule>;
  frontLineAtLeast: Sourced<ShareRule>;
  /** `share-of-staff`: not below the share of women in the staff. */
  womenAtLeast: Sourced<{ measure: 'share-of-staff'; mandatory: boolean }>;
  quorum: Sourced<Fraction>;
  majority: Sourced<MajorityRule>;
  secretPowers: Sourced<Power[]>;
  noticeDays: Sourced<number>;
  presidiumFrontLine: Sourced<{ percent: number }>;
  presidiumSize: Sourced<{ upToDelegates: number; least: number; most: number }[]>;
  secondersNeeded: Sourced<number>;
  shownDays: Sourced<number>;
  publishWithinDays: Sourced<number>;
  /** After the session, for the file to the upper union. */
  fileWithinDays: Sourced<number>;
  termYears: Sourced<{ least: number; most: number }>;
  vitalInterest: Sourced<'block' | 'require-hybrid' | 'warn-with-reason'>;
};

/** Makes a profile that inherits whatever it does not say. */
export function inherit(base: Profile, own: Partial<Profile> & Pick<Profile, 'id'>): Profile {
  return { ...base, ...own };
}
