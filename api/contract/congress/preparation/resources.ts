import { z } from 'zod';
import { category, gender, personId } from '../../kernel/people.ts';
import { count, id, instant, words } from '../../kernel/primitives.ts';
import { capacity } from '../vocabulary.ts';
import { compositionCheck } from './view.ts';

export const person = z
  .object({
    id,
    name: z.string(),
    staffNumber: z.string(),
    gender,
    category: category.nullable(),
    capacity,
    unit: z.string(),
    groupId: id.nullable(),
    leave: z.enum(['none', 'requested', 'granted', 'refused']),
    leaveReason: z.string(),
    noticeReceived: z.boolean(),
    /** Their personal code: never issued, issued, or used to enter since. */
    code: z.enum(['none', 'issued', 'entered']),
    /** Signed in to the current sign-in, and not left since. */
    present: z.boolean(),
    signedInAt: instant.nullable(),
    /** Whether they vote on paper at this sitting. */
    onPaper: z.boolean(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

/** Query of people: `q` looks in names, staff numbers and units. */
export const peopleQuery = z.object({
  q: words(100).optional(),
  groupId: id.optional(),
  capacity: capacity.optional(),
  present: z.enum(['true', 'false']).optional(),
  leave: z.enum(['none', 'requested', 'granted', 'refused']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(200),
});
export const people = z.object({ total: count, people: z.array(person) }).meta({ id: 'People' });

/** New personal codes, shown once; only their digests are kept. */
export const issueCodes = z.strictObject({ personIds: z.array(personId).max(20_000).optional() });
export const issuedCodes = z
  .object({ codes: z.array(z.object({ personId, name: z.string(), code: z.string() })) })
  .meta({ id: 'IssuedCodes' });

/** The profile's composition rules held against the roster as it is now. */
export const composition = z.object({ checks: z.array(compositionCheck) }).meta({ id: 'Composition' });
