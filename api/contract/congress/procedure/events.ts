import { z } from 'zod';
import { count, id } from '../../kernel/primitives.ts';
import { forStep, stepPayloads } from '../../kernel/procedure/shapes.ts';
import { congressView } from '../snapshot.ts';
import { step } from './view.ts';
import { event } from '../tables/rows.ts';

/** Totals that count something else once another step is open. */
const ofSteps = ['gate', 'presence', 'delivery', 'suggestions', 'leave', 'posts'] as const;

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
  'step.opened': event(stepPayloads['step.opened'], { moves: ofSteps }),
  'step.evidenced': event(stepPayloads['step.evidenced']),
  'step.closed': event(stepPayloads['step.closed'], { moves: ofSteps }),
} as const;
