/**
 * Questions one asks of any procedure. Machine, stores and pages ask them here. Phones run this: nothing in here may be
 * younger than they are (`findLast`, `at`).
 */
import type { StepLife } from './shapes.ts';

/** As much of a step as most questions look at: how far it is. */
type Stepping = Pick<StepLife, 'state'>;
/** And of which kind. */
type OfKind = Stepping & { kind: string };
/** A step as rules see it. */
export type AnyStep = OfKind & { id: string };
type Steps<S> = { steps: readonly S[] };

/** The step that is open, if any; there is one at most (P-2). */
export function openStep<S extends Stepping>({ steps }: Steps<S>): S | undefined {
  return steps.find((step) => step.state === 'open');
}

/** The open step if it is of one of these kinds. */
export function openStepOf<S extends OfKind>(procedure: Steps<S>, ...kinds: S['kind'][]): S | undefined {
  const step = openStep(procedure);
  return step && kinds.includes(step.kind) ? step : undefined;
}

/** The first step that has not begun. */
export function nextStep<S extends Stepping>({ steps }: Steps<S>): S | undefined {
  return steps.find((step) => step.state === 'pending');
}

/** The last step of a kind that has begun, whether or not it is over. */
export function lastBegun<S extends OfKind>({ steps }: Steps<S>, kind: S['kind']): S | undefined {
  const begun = steps.filter((step) => step.kind === kind && step.state !== 'pending');
  return begun[begun.length - 1];
}
