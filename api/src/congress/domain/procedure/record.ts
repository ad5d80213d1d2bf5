import type { RecordOf, Step, StepRecord } from '@congress/contract/congress/procedure/view';

/** The record of a step as the kind says it is. */
export function recordOf<K extends StepRecord['kind']>(step: Step, kind: K): RecordOf<K> {
  if (step.record.kind !== kind) throw new Error(`step ${step.id} is no ${kind}`);
  return step.record as RecordOf<K>;
}
