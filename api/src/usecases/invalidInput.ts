import { refuse, type Refusal } from '@congress/contract/errors';
import type { z } from 'zod';

/** The first thing wrong with an input, said with its place. */
export function invalidInput(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return refuse('invalid-input', {
    path: issue?.path.join('.') || '(root)',
    problem: issue?.message ?? 'invalid',
  });
}
