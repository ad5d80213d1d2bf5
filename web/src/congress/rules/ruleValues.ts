import type { TieOrder } from '@congress/contract/kernel/ballot/items';
import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { RuleName } from '@congress/contract/congress/rules/rules';

export type Band = { fromStaff: number } & (
  | { kind: 'fixed'; count: number }
  | { kind: 'share'; percent: number; floor: number }
  | { kind: 'steps'; base: number; plus: number; perStaff: number }
  | { kind: 'sliding'; base: number; reaching: number; atStaff: number }
);
type Share = { percent: number; mandatory: boolean };
type CountedShare = Share & { counts: ('front-line' | 'technical' | 'administrative' | 'manager')[] };
type Fraction = { numerator: number; denominator: number };

type Values = {
  /** `atLeast`: so many whatever the bands say, where a union asks for them. */
  minimumDelegates: { bands: Band[]; mandatory: boolean; atLeast?: number };
  managersAtMost: Share;
  frontLineAtLeast: CountedShare;
  womenAtLeast: { measure: 'share-of-staff' | 'some'; mandatory: boolean };
  quorum: Fraction;
  majority: MajorityRule;
  majorityToAdopt: MajorityRule;
  majorityToElect: MajorityRule;
  secretToAdopt: boolean;
  secretToElect: boolean;
  secretToEvaluate: boolean;
  secretProcedural: boolean;
  noticeDays: number;
  presidiumShare: CountedShare;
  /** No bound travels as null. */
  presidiumSize: { upToDelegates: number | null; least: number; most: number | null; mandatory: boolean }[];
  secondersNeeded: number;
  shownDays: number;
  publishWithinDays: number;
  fileWithinDays: { days: number; unit: 'natural' | 'working' };
  termYears: number[];
  vitalInterest: 'block' | 'require-hybrid' | 'warn-with-reason';
  candidateSurplus: { percent: number; least: number };
  singleSlate: boolean;
  writeIn: 'instead-of-against' | 'none';
  tieOrder: TieOrder;
  petitionersNeeded: number;
  candidateNoticeDays: number;
  leastRaters: number;
  satisfiedLevels: number;
};

/** The rules of a profile sheet by name, as far as this page knows them: of every one of the contract. */
export type RuleValues = { [R in RuleName]: Values[R] };
