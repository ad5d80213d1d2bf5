/** What a fold is, and the few ways in which all of them change a view. */
import { inserted, patch, without } from '../../kernel/lists.ts';
import type { Paper } from '../ballot/view.ts';
import type { CongressEventType, Payload } from './events.ts';
import type { RecordOf, Step, StepRecord } from '../procedure/view.ts';
import type { CongressView } from '../snapshot.ts';

/** View and payload to view, pure; `at` is when it happened. */
export type Fold<T extends CongressEventType> = (view: CongressView, payload: Payload<T>, at: string) => CongressView;

/** A fold for every event of stream `congress`: one without is a compile error. */
export type Folds = { [T in CongressEventType]: Fold<T> };

/** Changes the record of a step, if it is of that kind. */
export function record<K extends StepRecord['kind']>(
  view: CongressView,
  stepId: string,
  kind: K,
  change: (record: RecordOf<K>) => RecordOf<K>,
): CongressView {
  return {
    ...view,
    steps: patch(view.steps, stepId, (step) =>
      step.record.kind === kind ? { ...step, record: change(step.record as RecordOf<K>) } : step,
    ),
  };
}

/** Changes one paper. */
export function onPaper(view: CongressView, id: string, change: (paper: Paper) => Paper): CongressView {
  return { ...view, papers: patch(view.papers, id, change) };
}

/** Moves a step to another place of the plan. */
export function moved(view: CongressView, { stepId, index }: Payload<'step.moved'>): CongressView {
  const step = view.steps.find((one) => one.id === stepId);
  if (!step) return view;
  return { ...view, steps: inserted(without(view.steps, stepId), index, step) };
}

/**
 * What was declared or signed speaks of one roster: once that changes, a declaration that it is
 * complete (G-2) and signatures under the credentials report (G-4) are void.
 */
export function unsigned(view: CongressView): CongressView {
  const voided = ({ record }: Step): StepRecord => {
    if (record.kind === 'roster') return { ...record, complete: false, checks: [] };
    return record.kind === 'credentials' ? { ...record, signatures: [] } : record;
  };
  return {
    ...view,
    steps: view.steps.map((step) => (step.state === 'open' ? { ...step, record: voided(step) } : step)),
  };
}
