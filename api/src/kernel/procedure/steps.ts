/** What may move a procedure on: P-1 to P-5 over any `{ steps, status }`. Pure. */
import type { AnyStep } from '@congress/contract/kernel/procedure/questions';
import type { StepRefusal } from '@congress/contract/kernel/procedure/refusals';
import type { Condition, Facts } from '@congress/contract/kernel/refusal';

/** A procedure as these rules see it: its steps in their order, and whether it is under way (`active`) at all. */
export type Procedure<S extends AnyStep = AnyStep> = { status: string; steps: readonly S[] };

/**
 * Why a step does not move. The codes are the contract's, with which a context refuses in its own words; that a procedure
 * is not under way each says by a code of its own.
 */
export type Hindrance = { code: StepRefusal | 'not-active'; facts: Facts; conditions?: Condition[] };

/** The step that moves, or why it does not. */
export type Move<S> = { step: S } | { hindrance: Hindrance };

function hindered(code: Hindrance['code'], facts: Facts = {}, conditions?: Condition[]): { hindrance: Hindrance } {
  return { hindrance: { code, facts, ...(conditions ? { conditions } : {}) } };
}

function find<S extends AnyStep>({ status, steps }: Procedure<S>, stepId: string): Move<S> {
  if (status !== 'active') return hindered('not-active', { status });
  const step = steps.find(({ id }) => id === stepId);
  return step ? { step } : hindered('step-not-found');
}

/** Whether the step may open (P-2, P-4). */
export function opening<S extends AnyStep>(procedure: Procedure<S>, stepId: string): Move<S> {
  const found = find(procedure, stepId);
  if ('hindrance' in found) return found;
  if (found.step.state !== 'pending') return hindered('step-not-pending');
  const blocking = procedure.steps.find(({ state }) => state !== 'closed');
  return blocking && blocking.id !== stepId ? hindered('step-out-of-order', { blocking: blocking.kind }) : found;
}

/** Whether something may be done to the step that needs it to be open, such as recording evidence (P-5). */
export function working<S extends AnyStep>(procedure: Procedure<S>, stepId: string): Move<S> {
  const found = find(procedure, stepId);
  if ('hindrance' in found) return found;
  return found.step.state === 'open' ? found : hindered('step-not-open', { expected: found.step.kind });
}

/** Whether the step may close, by the checklist of its gate as it is now (P-3, P-4). */
export function closing<S extends AnyStep>(
  procedure: Procedure<S>,
  stepId: string,
  checklist: (step: S) => Condition[],
): Move<S> {
  const open = working(procedure, stepId);
  if ('hindrance' in open) return open;
  const conditions = checklist(open.step);
  const unmet = conditions.filter(({ met }) => !met).length;
  return unmet > 0 ? hindered('gate-not-met', { step: open.step.kind, unmet }, conditions) : open;
}

/** Whether the procedure ends when this step closes. */
export function endsWith({ steps }: Procedure, stepId: string): boolean {
  return steps.at(-1)?.id === stepId;
}
