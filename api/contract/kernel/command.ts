/** What every command leaves. */
import { z } from 'zod';
import { id } from './primitives.ts';

/** What a command leaves: the id of what was made, where something was. */
export const outcome = z.object({ madeId: id.optional() }).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;
