/** What follows the session: the public page, objections, follow-up. */
import { ratingParts, slate } from '../../kernel/ballot/items.ts';
import { itemResult } from '../../kernel/ballot/results.ts';
import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { day, id, instant, keptLine, sha256 } from '../../kernel/primitives.ts';
import { countReport } from '../ballot/view.ts';
import { shownCandidates } from '../nomination/view.ts';
import { ballotMethod, power } from '../vocabulary.ts';

export const objection = z.object({
  id,
  at: instant,
  text: textRef,
  answer: textRef.nullable(),
});
export type Objection = z.infer<typeof objection>;

export const followUp = z.object({
  id,
  subject: z.object({ kind: z.enum(['resolution', 'proposal']), id }),
  owner: keptLine,
  deadline: day,
  outcome: z.enum(['solved', 'under-way', 'deferred', 'for-reference']).nullable(),
  note: z.string(),
});
export type FollowUp = z.infer<typeof followUp>;

/** What the result of an election or a rating is read with; of an election, whether there were more names than seats. */
export const publishedParts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('election'), slate }),
  z.object({
    kind: z.literal('rating'),
    ...ratingParts.pick({ subjects: true, dimensions: true, scale: true, leastReturned: true }).shape,
  }),
]);
export type PublishedParts = z.infer<typeof publishedParts>;

export const publishedResult = z.object({
  paper: keptLine,
  title: keptLine,
  method: ballotMethod,
  /** By which power it was decided, and so by which majority; results published before it was told have none. */
  power: power.nullable().optional(),
  report: countReport.omit({ items: true }),
  result: itemResult,
  /** Not of a motion. */
  parts: publishedParts.optional(),
  /** Which vote on it this is, where it is not the first. */
  round: z.number().int().min(2).optional(),
});
export type PublishedResult = z.infer<typeof publishedResult>;

/** What anyone with the link may see. Stream `public`. Empty until something is published. */
export const publicView = z.object({
  congressId: id,
  organizationName: keptLine,
  title: keptLine,
  provisional: z.boolean(),
  /** Who stands for election, once they are shown. */
  candidates: shownCandidates.optional(),
  notice: z.object({ text: z.string(), meetsAt: instant.nullable(), place: z.string(), givenAt: instant }).nullable(),
  publication: z
    .object({
      publishedAt: instant,
      /** When the step was closed: from then on nobody can object. */
      closedAt: instant.nullable(),
      shownUntil: instant,
      head: sha256,
      results: z.array(publishedResult),
      resolutions: z.array(z.object({ id, title: keptLine, text: z.string(), adoptedAt: instant })),
    })
    .nullable(),
  /** Without words as long as they are not answered. */
  objections: z.array(z.object({ id, at: instant, text: z.string().nullable(), answer: z.string().nullable() })),
});
export type PublicView = z.infer<typeof publicView>;
