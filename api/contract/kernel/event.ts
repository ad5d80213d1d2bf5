/** What every event says, whatever happened. */
import { z } from 'zod';
import { id } from './primitives.ts';

/** Who did it. Ids only. */
export const actorRef = z.object({
  subject: z.enum(['staff', 'delegate', 'stage', 'observer', 'system']),
  id: id.nullable(),
});
export type ActorRef = z.infer<typeof actorRef>;
