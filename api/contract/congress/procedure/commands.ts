import { z } from 'zod';
import { id, line } from '../../kernel/primitives.ts';
import { stepBodies } from '../../kernel/procedure/shapes.ts';
import { stepKind } from '../vocabulary.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  openStep: command(stepBodies.openStep, { settles: 'step.opened', about: 'stepId' }),
  closeStep: command(stepBodies.closeStep, { settles: 'step.closed', about: 'stepId' }),
  adjourn: command(z.strictObject({ reason: line })),
  resume: command(z.strictObject({})),
  postpone: command(z.strictObject({ reason: line })),
  cancelCongress: command(z.strictObject({ reason: line })),
  addStep: command(z.strictObject({ kind: stepKind, afterStepId: id })),
  removeStep: command(z.strictObject({ stepId: id })),
  moveStep: command(z.strictObject({ stepId: id, afterStepId: id })),
  recordEvidence: command(stepBodies.recordEvidence),
} as const;
