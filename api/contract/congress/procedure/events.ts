import { z } from 'zod';
import { evidence } from '../../kernel/documents.ts';
import { count, id } from '../../kernel/primitives.ts';
import { congressView } from '../snapshot.ts';
import { forStep } from './forStep.ts';
import { step } from './view.ts';

export const congressEvents = {
  'congress.created': z.object({ congress: congressView }),
  'congress.adjourned': z.object({ reason: z.string() }),
  'congress.resumed': z.object({}),
  'congress.postponed': z.object({ reason: z.string() }),
  'congress.cancelled': z.object({ reason: z.string() }),
  'congress.concluded': z.object({}),
  'step.added': z.object({ step, index: count }),
  'step.removed': forStep,
  'step.moved': z.object({ stepId: id, index: count }),
  'step.opened': forStep,
  'step.evidenced': z.object({ stepId: id, evidence, note: z.string() }),
  'step.closed': forStep,
} as const;
