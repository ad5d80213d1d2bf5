import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { id, instant } from '../../kernel/primitives.ts';

export const suggestion = z
  .object({
    id,
    itemId: id.nullable(),
    by: personId,
    at: instant,
    text: z.string(),
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestion>;
export const suggestions = z.object({ suggestions: z.array(suggestion) }).meta({ id: 'Suggestions' });

/** A one-time link for a stage screen. */
export const stageLink = z.object({ ticket: z.string(), expiresAt: instant }).meta({ id: 'StageLink' });
