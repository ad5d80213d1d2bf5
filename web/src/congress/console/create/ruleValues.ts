import type { Power } from '@congress/contract/congress/vocabulary';

export type Band = { fromStaff: number } & (
  | { kind: 'fixed'; count: number }
  | { kind: 'share'; percent: number; floor: number }
  | { kind: 'steps'; base: number; plus: number; perStaff: number }
  | { kind: 'sliding'; base: number; reaching: number; atStaff: number }
);
type Share = { percent: number; mandatory: boolean };
type Fraction = { numerator: number; denominator: number };

/** The rules of a profile sheet by name, as far as this page knows them. */
export type RuleValues = {
  minimumDelegates: { bands: Band[]; mandatory: boolean };
  managersAtMost: Share;
  frontLineAtLeast: Share;
  womenAtLeast: { measure: string; mandatory: boolean };
  quorum: Fraction;
  majority: Fraction & { base: 'all' | 'present' | 'valid'; strict: boolean };
  secretPowers: Power[];
  noticeDays: number;
  presidiumFrontLine: { percent: number };
  /** No bound travels as null. */
  presidiumSize: { upToDelegates: number | null; least: number; most: number | null }[];
  secondersNeeded: number;
  shownDays: number;
  publishWithinDays: number;
  fileWithinDays: number;
  termYears: { least: number; most: number };
  vitalInterest: 'block' | 'require-hybrid' | 'warn-with-reason';
};
