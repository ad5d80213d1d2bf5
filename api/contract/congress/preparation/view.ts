/** What the preparation leaves: who the congress is made of, and what it deals with. */
import { z } from 'zod';
import { evidence, textRef } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { count, id, keptLine, sha256 } from '../../kernel/primitives.ts';
import { decisionKind, power } from '../vocabulary.ts';
import { itemElection, itemRating } from './itemParts.ts';

export const group = z.object({
  id,
  name: keptLine,
  leaderId: personId.nullable(),
  formal: count,
  others: count,
});
export type Group = z.infer<typeof group>;

/** The roster in numbers; the people themselves are fetched, not streamed. */
export const rosterSummary = z.object({
  formal: count,
  nonVoting: count,
  guests: count,
  frontLine: count,
  technical: count,
  /** Ordinary administrators; a roster that was counted before they were has none of it, and counts them with the rest. */
  administrative: count.optional(),
  managers: count,
  women: count,
  ungrouped: count,
  digest: sha256.nullable(),
});
export type RosterSummary = z.infer<typeof rosterSummary>;

export const proposal = z.object({
  id,
  title: keptLine,
  by: personId,
  seconders: z.array(personId),
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
  /** Of an item that elects; items written before elections had papers of their own say nothing, and are motions. */
  election: itemElection.optional(),
  /** Of an item that rates. */
  rating: itemRating.optional(),
});
export type Item = z.infer<typeof item>;

export const agendaEntry = z.object({
  id,
  title: keptLine,
  itemId: id.nullable(),
  presenterId: personId.nullable(),
  minutes: z.number().int().min(1).max(600),
});
export type AgendaEntry = z.infer<typeof agendaEntry>;

export const opinion = z.object({ agrees: z.boolean(), document: evidence });

/** One composition rule held against the roster, with the numbers needed to understand it. */
export const compositionCheck = z.object({
  rule: z.enum(['minimum-delegates', 'managers-at-most', 'front-line-at-least', 'women-at-least', 'maximum-delegates']),
  met: z.boolean(),
  mandatory: z.boolean(),
  actual: count,
  needed: count,
  /** What is advised besides; below it nothing stops. */
  advised: count.optional(),
});
export type CompositionCheck = z.infer<typeof compositionCheck>;

/** Why a composition rule is not met; printed in the credentials report. */
export const explanation = z.object({ rule: compositionCheck.shape.rule, reason: keptLine });
