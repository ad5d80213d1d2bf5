/**
 * Which rules of the profile stand behind what people read: a condition of a gate, a composition rule, a refusal, a
 * majority. From each of them "why?" leads to the article. Nothing in here may be younger than a delegate's phone.
 */
import type { ConditionId } from '../conditions.ts';
import type { CompositionCheck } from '../preparation/view.ts';
import type { ErrorCode } from '../refusals.ts';
import type { AdviceName, RuleName } from './rules.ts';
import type { Power } from '../vocabulary.ts';

export type Rules = readonly (RuleName | AdviceName)[];

const composition: Rules = ['minimumDelegates', 'managersAtMost', 'frontLineAtLeast', 'womenAtLeast'];
const secret: Rules = ['secretToAdopt', 'secretToElect', 'secretToEvaluate'];

/** Of each condition; null where the procedure itself asks for it, and no number of a profile. */
export const behindCondition: Readonly<Record<ConditionId, Rules | null>> = {
  'approval-recorded': null,
  'approval-given': null,
  'roster-complete': ['minimumDelegates'],
  'composition-checked': composition,
  'composition-mandatory': composition,
  'everyone-grouped': null,
  'leaders-appointed': null,
  'panel-appointed': null,
  'credentials-signed': null,
  'proposal-window-closed': null,
  'proposals-settled': ['secondersNeeded'],
  'items-decided': secret,
  'vital-interest-settled': ['vitalInterest'],
  'agenda-covers-items': null,
  'candidates-settled': ['petitionersNeeded'],
  'candidates-enough': ['candidateSurplus', 'singleSlate'],
  'candidates-published': ['candidateNoticeDays'],
  'candidate-days-passed': ['candidateNoticeDays'],
  'candidate-objections-answered': null,
  'order-drawn': null,
  'notice-given': ['noticeDays'],
  'notice-days-passed': ['noticeDays'],
  'notice-delivered': ['noticeDays'],
  'summaries-submitted': null,
  'texts-frozen': null,
  quorum: ['quorum'],
  'matters-adopted': ['majority', 'secretProcedural'],
  'presidium-met': null,
  'everything-presented': null,
  'duty-reports-heard': null,
  'papers-certified': null,
  'items-voted': secret,
  'evaluation-done': ['secretToEvaluate', 'leastRaters', 'satisfiedLevels'],
  'results-declared': null,
  'resolutions-adopted': ['majorityToAdopt', 'majorityToElect', 'writeIn', 'tieOrder'],
  'results-published': ['publishWithinDays'],
  'shown-long-enough': ['shownDays'],
  'objections-answered': null,
  'archive-made': null,
  'receipt-recorded': ['fileWithinDays'],
  'followed-up': null,
};

/** Of each line of a roster's composition. */
export const behindComposition: Readonly<Record<CompositionCheck['rule'], Rules>> = {
  'minimum-delegates': ['minimumDelegates', 'advisedDelegates'],
  'managers-at-most': ['managersAtMost'],
  'front-line-at-least': ['frontLineAtLeast'],
  'women-at-least': ['womenAtLeast'],
  'maximum-delegates': ['maximumDelegates'],
};

/** Of refusals; those left out rest on the procedure, on who one is, or on what is there. */
export const behindRefusal: Readonly<Partial<Record<ErrorCode, Rules>>> = {
  'no-quorum': ['quorum'],
  'presidium-composition': ['presidiumShare'],
  'presidium-size': ['presidiumSize'],
  'presidium-too-small': ['presidiumSize'],
  'too-few-seconders': ['secondersNeeded'],
  'wrong-decision-kind': secret,
  'method-not-allowed': [...secret, 'secretProcedural'],
  'vital-item-online-only': ['vitalInterest'],
  'explanation-required': composition,
  'single-slate-not-allowed': ['singleSlate'],
  'candidates-too-few': ['candidateSurplus', 'singleSlate'],
  'one-reading': ['majorityToAdopt'],
  'reading-settled': ['majorityToAdopt'],
};

const bySecret: Readonly<Record<Power, Rules>> = {
  advise: [],
  adopt: ['secretToAdopt'],
  supervise: [],
  elect: ['secretToElect'],
  evaluate: ['secretToEvaluate'],
  procedural: ['secretProcedural'],
};

/** How a power is used, where a rule says it. */
export const secretBehind = (power: Power): Rules => bySecret[power];

/** The majority by which a power is used; of none in particular where it is about procedure. */
export function majorityBehind(power: Power | null): RuleName {
  if (power === 'adopt') return 'majorityToAdopt';
  return power === 'elect' ? 'majorityToElect' : 'majority';
}
