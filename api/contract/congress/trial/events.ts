import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';
import { simulatedAct } from '../vocabulary.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  /**
   * In a trial only, and before anything is done in their name: who is simulated, for what (T-4). They are many, and
   * nobody is shown by name for it: these ids do not ask for names.
   */
  'delegates.simulated': event(
    z.object({
      act: simulatedAct,
      stepId: id,
      paperId: id.nullable(),
      people: z.array(id),
    }),
  ),
} as const;
