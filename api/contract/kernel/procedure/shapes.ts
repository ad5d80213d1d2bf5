/** What every procedure puts on the wire, of whatever kind: its steps, and what opens, proves and closes them. */
import { z } from 'zod';
import { evidence, typedEvidence } from '../documents.ts';
import { id, instant, words } from '../primitives.ts';

/** The life of a step (P-1), and what was done for it outside the platform (P-5). */
export const stepLife = z.object({
  state: z.enum(['pending', 'open', 'closed']),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  evidence: z.array(evidence.extend({ note: z.string(), at: instant })),
});
export type StepLife = z.infer<typeof stepLife>;

export const forStep = z.object({ stepId: id });

/** Bodies of the commands that move a procedure on. */
export const stepBodies = {
  openStep: z.strictObject({ stepId: id }),
  closeStep: z.strictObject({ stepId: id }),
  recordEvidence: z.strictObject({ stepId: id, evidence: typedEvidence, note: words(1000).default('') }),
} as const;

/** Payloads of the events they lead to. */
export const stepPayloads = {
  'step.opened': forStep,
  'step.closed': forStep,
  'step.evidenced': z.object({ stepId: id, evidence, note: z.string() }),
} as const;
