import { z } from 'zod';
import { day, id, line, words } from '../../kernel/primitives.ts';
import { typedEvidence } from '../../kernel/documents.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  publishResults: command(z.strictObject({}), { settles: 'results.published' }),
  fileObjection: command(z.strictObject({ text: words(2000, 1) })),
  answerObjection: command(z.strictObject({ objectionId: id, answer: words(2000, 1) }), {
    settles: 'objection.answered',
    about: 'objectionId',
  }),
  makeArchive: command(z.strictObject({})),
  recordReceipt: command(z.strictObject({ receipt: typedEvidence })),
  assignFollowUp: command(
    z.strictObject({
      subject: z.strictObject({ kind: z.enum(['resolution', 'proposal']), id }),
      owner: line,
      deadline: day,
    }),
    { settles: 'follow-up.assigned', about: 'subject.id' },
  ),
  reportFollowUp: command(
    z.strictObject({
      followUpId: id,
      outcome: z.enum(['solved', 'under-way', 'deferred', 'for-reference']),
      note: words(2000).default(''),
    }),
  ),
} as const;
