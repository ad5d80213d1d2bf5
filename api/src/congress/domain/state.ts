/** Questions one asks of the state, answered in one place. */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { RecordOf, Step, StepRecord } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { StepKind } from '@congress/contract/congress/vocabulary';

/** The step now open on the main line, if any. */
export function openStep(view: CongressView): Step | undefined {
  return view.steps.find((step) => step.state === 'open');
}

/** The open step if it is of one of these kinds. */
export function openStepOf(view: CongressView, ...kinds: StepKind[]): Step | undefined {
  const step = openStep(view);
  return step && kinds.includes(step.kind) ? step : undefined;
}

/** Whether people are met: a step of the preparatory meeting or of the session is open. */
export function inMeeting(view: CongressView): boolean {
  const phase = openStep(view)?.phase;
  return phase === 'preparatory-meeting' || phase === 'session';
}

/** The record of a step as the kind says it is. */
export function recordOf<K extends StepRecord['kind']>(step: Step, kind: K): RecordOf<K> {
  if (step.record.kind !== kind) throw new Error(`step ${step.id} is no ${kind}`);
  return step.record as RecordOf<K>;
}

/** The sign-in that decides who is present now: the last one that has begun. */
export function currentSignIn(view: CongressView): Step | undefined {
  return view.steps.findLast((step) => step.kind === 'sign-in' && step.state !== 'pending');
}

/** Whether notice was given, after which the plan is fixed (P-7). */
export function noticeGiven(view: CongressView): boolean {
  return view.steps.some((step) => step.record.kind === 'notice' && step.record.givenAt !== null);
}

/** Whether the results of the session are declared, after which the next one may begin from it (N-1). */
export function resultsDeclared({ steps }: { steps: readonly Pick<Step, 'kind' | 'state'>[] }): boolean {
  return steps.some(({ kind, state }) => kind === 'declaration' && state === 'closed');
}

/** Whether the first sign-in has begun, after which there is no cancelling (P-9). */
export function signInBegan(view: CongressView): boolean {
  return currentSignIn(view) !== undefined;
}

/** Papers that count: not void. */
export function standingPapers(view: CongressView): Paper[] {
  return view.papers.filter((paper) => paper.state !== 'void');
}

/** The papers of one step that were not voided. */
export function papersOf(view: CongressView, stepId: string): Paper[] {
  return standingPapers(view).filter((paper) => paper.stepId === stepId);
}
