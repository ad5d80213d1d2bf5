import { z } from 'zod';
import { id, line, words } from '../../kernel/primitives.ts';
import { typedEvidence } from '../typed.ts';
import { stepKind } from '../vocabulary.ts';
import { command } from '../rows.ts';

export const commands = {
  openStep: command(z.strictObject({ stepId: id }), { settles: 'step.opened', about: 'stepId' }),
  closeStep: command(z.strictObject({ stepId: id }), { settles: 'step.closed', about: 'stepId' }),
  adjourn: command(z.strictObject({ reason: line })),
  resume: command(z.strictObject({})),
  postpone: command(z.strictObject({ reason: line })),
  cancelCongress: command(z.strictObject({ reason: line })),
  addStep: command(z.strictObject({ kind: stepKind, afterStepId: id })),
  removeStep: command(z.strictObject({ stepId: id })),
  moveStep: command(z.strictObject({ stepId: id, afterStepId: id })),
  recordEvidence: command(
    z.strictObject({
      stepId: id,
      evidence: typedEvidence,
      note: words(1000).default(''),
    }),
  ),
} as const;
