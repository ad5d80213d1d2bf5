import { z } from 'zod';
import { id, line, words } from '../../kernel/primitives.ts';
import { typedEvidence } from '../typed.ts';
import { stepKind } from '../vocabulary.ts';

export const commands = {
  openStep: z.strictObject({ stepId: id }),
  closeStep: z.strictObject({ stepId: id }),
  adjourn: z.strictObject({ reason: line }),
  resume: z.strictObject({}),
  postpone: z.strictObject({ reason: line }),
  cancelCongress: z.strictObject({ reason: line }),
  addStep: z.strictObject({ kind: stepKind, afterStepId: id }),
  removeStep: z.strictObject({ stepId: id }),
  moveStep: z.strictObject({ stepId: id, afterStepId: id }),
  recordEvidence: z.strictObject({
    stepId: id,
    evidence: typedEvidence,
    note: words(1000).default(''),
  }),
} as const;
