import { z } from 'zod';
import { day, id, line, words } from '../../kernel/primitives.ts';
import { typedEvidence } from '../typed.ts';

export const commands = {
  publishResults: z.strictObject({}),
  fileObjection: z.strictObject({ text: words(2000, 1) }),
  answerObjection: z.strictObject({ objectionId: id, answer: words(2000, 1) }),
  makeArchive: z.strictObject({}),
  recordReceipt: z.strictObject({ receipt: typedEvidence }),
  assignFollowUp: z.strictObject({
    subject: z.strictObject({ kind: z.enum(['resolution', 'proposal']), id }),
    owner: line,
    deadline: day,
  }),
  reportFollowUp: z.strictObject({
    followUpId: id,
    outcome: z.enum(['solved', 'under-way', 'deferred', 'for-reference']),
    note: words(2000).default(''),
  }),
} as const;
