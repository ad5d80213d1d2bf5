import { z } from 'zod';
import { evidence, textRef } from '../../kernel/documents.ts';
import { day, id, instant, keptLine, sha256 } from '../../kernel/primitives.ts';
import { followUp, objection, publicView, publishedResult } from './view.ts';
import { event } from '../tables/rows.ts';

const published = publicView.shape.publication.unwrap();

export const congressEvents = {
  'results.published': event(z.object({ stepId: id, shownUntil: instant })),
  'objection.filed': event(z.object({ objection })),
  'objection.answered': event(z.object({ objectionId: id, answer: textRef })),
  'archive.made': event(z.object({ stepId: id, manifest: sha256, head: sha256 })),
  'receipt.recorded': event(z.object({ stepId: id, receipt: evidence })),
  'follow-up.assigned': event(z.object({ followUp })),
  'follow-up.reported': event(
    z.object({
      followUpId: id,
      outcome: followUp.shape.outcome.unwrap(),
      note: z.string(),
      deadline: day,
    }),
  ),
} as const;

export const publicEvents = {
  'page.prepared': event(z.object({ page: publicView })),
  'notice.published': event(z.object({ text: z.string(), meetsAt: instant, place: keptLine })),
  'page.published': event(
    published.omit({ publishedAt: true, closedAt: true, results: true }).extend({
      results: z.array(publishedResult),
    }),
  ),
  'page.closed': event(z.object({})),
  /** Anyone may write one: it is counted at once, and shown in its words together with the answer. */
  'objection.counted': event(z.object({ id })),
  'objection.shown': event(z.object({ id, text: z.string(), answer: z.string() })),
} as const;
