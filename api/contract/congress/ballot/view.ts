/** Ballot papers, and what counting them gave. */
import { z } from 'zod';
import { electionParts, ratingParts } from '../../kernel/ballot/items.ts';
import { itemResult } from '../../kernel/ballot/results.ts';
import { personId } from '../../kernel/people.ts';
import { count, id, instant, keptLine, sha256 } from '../../kernel/primitives.ts';
import { offices } from '../assembly/view.ts';
import { signature } from '../people.ts';
import { agendaEntry } from '../preparation/view.ts';
import { ballotMethod, decisionKind, handsCounted, preparatoryMatter } from '../vocabulary.ts';

/** What carries a motion: more than this fraction of the base, or, where it is not strict, as much. */
export const majorityRule = z.object({
  numerator: z.number().int().min(1),
  denominator: z.number().int().min(1),
  base: z.enum(['all', 'present', 'valid']),
  strict: z.boolean(),
  /** As the regulation prints it, where that is known. */
  wording: z.enum(['more-than-half', 'half-or-more']).optional(),
});
export type MajorityRule = z.infer<typeof majorityRule>;

/**
 * What a preparatory matter puts to the vote, as it stood when the paper was prepared: people by
 * their ids, the agenda word for word (B-17). `kind` repeats the matter, so that types narrow.
 */
export const votedOn = z.discriminatedUnion('kind', [
  /** The report of a step that is closed, on the roster with this digest. */
  z.object({ kind: z.literal('credentials-report'), stepId: id, roster: sha256.nullable(), formal: count }),
  z.object({ kind: z.literal('presidium'), presidium: offices.shape.presidium }),
  z.object({ kind: z.literal('secretary-general'), secretaryGeneral: personId }),
  z.object({ kind: z.literal('agenda'), entries: z.array(agendaEntry) }),
  z.object({
    kind: z.literal('voting-method'),
    majority: majorityRule,
    /** Of elections, where they ask for another. */
    toElect: majorityRule.optional(),
    items: z.array(z.object({ itemId: id, decision: decisionKind })),
  }),
  z.object({
    kind: z.literal('scrutineers'),
    chiefScrutineer: personId,
    scrutineers: offices.shape.scrutineers,
    tellers: offices.shape.tellers,
  }),
  /** Whether seats that stayed open are voted on again; of seats for which too few stand, before any vote. */
  z.object({
    kind: z.literal('open-seats'),
    itemId: id,
    paperId: id.nullable(),
    seats: z.number().int().min(1),
  }),
]);
export type VotedOn = z.infer<typeof votedOn>;

/** What every item of a paper says, whatever its kind. */
const paperItemBase = z.object({
  id,
  title: keptLine,
  itemId: id.nullable(),
  matter: preparatoryMatter.nullable(),
  /** With a preparatory matter; of an item of the agenda its frozen text is voted on. */
  votedOn: votedOn.nullable(),
});

export const paperItem = z.discriminatedUnion('kind', [
  paperItemBase.extend({ kind: z.literal('motion') }),
  paperItemBase.extend({ kind: z.literal('election'), ...electionParts.shape }),
  paperItemBase.extend({ kind: z.literal('rating'), ...ratingParts.shape }),
]);
export type PaperItem = z.infer<typeof paperItem>;
export type MotionItem = Extract<PaperItem, { kind: 'motion' }>;
export type ElectionItem = Extract<PaperItem, { kind: 'election' }>;
export type RatingItem = Extract<PaperItem, { kind: 'rating' }>;

/** 计票报告单. Invariants B-11: returned ≤ issued ≤ present ≤ due, returned = valid + invalid. */
export const countReport = z.object({
  paperId: id,
  due: count,
  present: count,
  issued: count,
  returned: count,
  /** Of those, ballots on paper in the room, entered as one signed block. */
  room: z.object({ issued: count, returned: count }),
  /** In a trial only: of those returned, how many simulated delegates handed in. */
  simulated: count.optional(),
  items: z.array(itemResult),
});
export type CountReport = z.infer<typeof countReport>;

/** What the numbers of a count contradict each other in (B-10, B-11): the one that was found, and what it is held to. */
export const mismatch = z.object({
  kind: z.enum(['room-returned', 'returned', 'issued', 'present', 'papers', 'marks']),
  found: count,
  expected: count,
});
export type Mismatch = z.infer<typeof mismatch>;

/** The part of a paper that is voted in the room, and how far its count has come (B-10). */
export const room = z.object({
  /** To how many a ballot on paper was given at the opening; of hands counted in the hall, how many sit there. */
  issued: count,
  /** Who has entered what came back, each on their own; two at most. The numbers are told to nobody else. */
  entries: z.array(z.object({ personId, at: instant })),
  /** In how many numbers the two entries differ; null until both are in. None: the block stands. */
  differing: count.nullable(),
});
export type Room = z.infer<typeof room>;

export const paper = z.object({
  id,
  stepId: id,
  title: keptLine,
  method: ballotMethod,
  /** Of a show of hands that is counted in the hall. */
  hands: handsCounted.optional(),
  round: z.number().int().min(1),
  previousId: id.nullable(),
  state: z.enum(['prepared', 'open', 'closed', 'counted', 'certified', 'declared', 'void']),
  items: z.array(paperItem).min(1),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Formal delegates present when it opened; every one of them is issued the paper. */
  present: count,
  signatures: z.array(signature),
  /** Why it is void; null while it is not. */
  voidReason: mismatch.nullable(),
  /** When everybody who had not handed in was reminded last. */
  remindedAt: instant.optional(),
  /** To practise with: it counts for nothing, and is gone when it ends. */
  rehearsal: z.literal(true).optional(),
  /** Only where somebody votes in the room. */
  room: room.optional(),
  /** Who has agreed to export the marks of a secret paper, and the digest of the file once it may be (B-24). */
  recount: z.object({ signatures: z.array(signature), digest: sha256.nullable() }).optional(),
  /** Known to everyone only once declared. */
  report: countReport.nullable(),
});
export type Paper = z.infer<typeof paper>;
