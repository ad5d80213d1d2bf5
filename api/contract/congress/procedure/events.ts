import { z } from 'zod';
import { evidence } from '../../kernel/documents.ts';
import { count, id } from '../../kernel/primitives.ts';
import { congressView } from '../snapshot.ts';
import { forStep } from './forStep.ts';
import { step } from './view.ts';
import { event } from '../rows.ts';

export const congressEvents = {
  'congress.created': event(z.object({ congress: congressView })),
  'congress.adjourned': event(z.object({ reason: z.string() })),
  'congress.resumed': event(z.object({})),
  'congress.postponed': event(z.object({ reason: z.string() })),
  'congress.cancelled': event(z.object({ reason: z.string() })),
  'congress.concluded': event(z.object({})),
  'step.added': event(z.object({ step, index: count })),
  'step.removed': event(forStep),
  'step.moved': event(z.object({ stepId: id, index: count })),
  'step.opened': event(forStep, { moves: ['gate', 'presence', 'delivery', 'suggestions', 'leave', 'posts'] }),
  'step.evidenced': event(z.object({ stepId: id, evidence, note: z.string() })),
  'step.closed': event(forStep, { moves: ['gate', 'presence', 'delivery', 'suggestions', 'leave', 'posts'] }),
} as const;
