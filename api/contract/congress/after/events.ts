import { z } from 'zod';
import { evidence, textRef } from '../../kernel/documents.ts';
import { day, id, instant, keptLine, sha256 } from '../../kernel/primitives.ts';
import { followUp, objection, publicView, publishedResult } from './view.ts';

const published = publicView.shape.publication.unwrap();

export const congressEvents = {
  'results.published': z.object({ stepId: id, shownUntil: instant }),
  'objection.filed': z.object({ objection }),
  'objection.answered': z.object({ objectionId: id, answer: textRef }),
  'archive.made': z.object({ stepId: id, manifest: sha256, head: sha256 }),
  'receipt.recorded': z.object({ stepId: id, receipt: evidence }),
  'follow-up.assigned': z.object({ followUp }),
  'follow-up.reported': z.object({
    followUpId: id,
    outcome: followUp.shape.outcome.unwrap(),
    note: z.string(),
    deadline: day,
  }),
} as const;

export const publicEvents = {
  'page.prepared': z.object({ page: publicView }),
  'notice.published': z.object({ text: z.string(), meetsAt: instant, place: keptLine }),
  'page.published': published.omit({ publishedAt: true, closedAt: true, results: true }).extend({
    results: z.array(publishedResult),
  }),
  'page.closed': z.object({}),
  /** Anyone may write one: it is counted at once, and shown in its words together with the answer. */
  'objection.counted': z.object({ id }),
  'objection.shown': z.object({ id, text: z.string(), answer: z.string() }),
} as const;
