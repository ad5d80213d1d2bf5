/** What the events of every procedure do to its steps. */
import type { z } from 'zod';
import { patch } from '../lists.ts';
import type { StepLife, stepPayloads } from './shapes.ts';

type Payloads = { [T in keyof typeof stepPayloads]: z.infer<(typeof stepPayloads)[T]> };
type Living = { steps: (StepLife & { id: string })[] };

function onStep<P extends Living>(
  procedure: P,
  { stepId }: { stepId: string },
  change: (step: P['steps'][number]) => P['steps'][number],
): P {
  return { ...procedure, steps: patch(procedure.steps, stepId, change) };
}

/** Folds by event, of any procedure; `at` is when it happened. */
export const stepFolds = {
  'step.opened': <P extends Living>(procedure: P, payload: Payloads['step.opened'], at: string): P =>
    onStep(procedure, payload, (step) => ({ ...step, state: 'open', openedAt: at })),
  'step.closed': <P extends Living>(procedure: P, payload: Payloads['step.closed'], at: string): P =>
    onStep(procedure, payload, (step) => ({ ...step, state: 'closed', closedAt: at })),
  'step.evidenced': <P extends Living>(procedure: P, payload: Payloads['step.evidenced'], at: string): P =>
    onStep(procedure, payload, (step) => ({
      ...step,
      evidence: [...step.evidence, { ...payload.evidence, note: payload.note, at }],
    })),
};
