/** What the congress deals with: proposals, items, the agenda, and what became of them. */
import { z } from 'zod';
import { day, decisionKind, id, instant, keptLine, power } from '../vocabulary.ts';
import { textRef } from './procedure.ts';

export const proposal = z.object({
  id,
  title: keptLine,
  by: id,
  seconders: z.array(id),
  text: textRef,
  status: z.enum(['submitted', 'filed', 'merged', 'suggestion', 'rejected']),
  reason: z.string(),
  mergedInto: id.nullable(),
});
export type Proposal = z.infer<typeof proposal>;

export const item = z.object({
  id,
  title: keptLine,
  power,
  decision: decisionKind,
  vitalInterest: z.boolean(),
  /** Why a vital item is decided without the people in one room, where the profile asks for it. */
  vitalReason: z.string(),
  text: textRef.nullable(),
  frozen: z.boolean(),
});
export type Item = z.infer<typeof item>;

export const agendaEntry = z.object({
  id,
  title: keptLine,
  itemId: id.nullable(),
  presenterId: id.nullable(),
  minutes: z.number().int().min(1).max(600),
});
export type AgendaEntry = z.infer<typeof agendaEntry>;

export const resolution = z.object({
  id,
  itemId: id,
  paperId: id,
  title: keptLine,
  text: textRef,
  adoptedAt: instant,
});
export type Resolution = z.infer<typeof resolution>;

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
