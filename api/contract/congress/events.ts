/**
 * Everything that can have happened, past tense. Events carry ids, never names, so that a person
 * can be erased later without breaking the hash chain. Each type belongs to exactly one stream.
 */
import { z } from 'zod';
import {
  agendaEntry,
  announcement,
  attendanceCount,
  compositionCheck,
  congressView,
  countReport,
  evidence,
  explanation,
  followUp,
  group,
  item,
  mismatch,
  objection,
  offices,
  opinion,
  paper,
  post,
  proposal,
  publicView,
  publishedResult,
  resolution,
  rosterSummary,
  signature,
  speaker,
  step,
  summary,
  textRef,
} from './snapshot.ts';
import { count, day, id, instant, keptLine, mode, sha256, simulatedAct } from './vocabulary.ts';

const none = z.object({});
const forStep = z.object({ stepId: id });
const forPaper = z.object({ paperId: id });
const published = publicView.shape.publication.unwrap();

/** Stream `congress`: everyone who takes part. */
const congressEvents = {
  'congress.created': z.object({ congress: congressView }),
  'congress.adjourned': z.object({ reason: z.string() }),
  'congress.resumed': none,
  'congress.postponed': z.object({ reason: z.string() }),
  'congress.cancelled': z.object({ reason: z.string() }),
  'congress.concluded': none,

  'step.added': z.object({ step, index: count }),
  'step.removed': forStep,
  'step.moved': z.object({ stepId: id, index: count }),
  'step.opened': forStep,
  'step.evidenced': z.object({ stepId: id, evidence, note: z.string() }),
  'step.closed': forStep,

  'approval.recorded': z.object({
    stepId: id,
    mode,
    reason: z.string(),
    management: opinion,
    upperUnion: opinion,
  }),
  'roster.changed': z.object({
    added: count,
    updated: count,
    removed: count,
    /** Why someone was taken off. */
    reason: z.string(),
    roster: rosterSummary,
    groups: z.array(group),
  }),
  'roster.completed': z.object({
    stepId: id,
    checks: z.array(compositionCheck),
    explanations: z.array(explanation),
  }),
  'groups.defined': z.object({ groups: z.array(group), roster: rosterSummary }),
  'group.leader-appointed': z.object({ groupId: id, personId: id }),
  'panel.appointed': z.object({ personIds: z.array(id) }),
  'credentials.signed': z.object({ stepId: id, signature }),
  'proposal.submitted': z.object({ proposal }),
  'proposal.seconded': z.object({ proposalId: id, personId: id }),
  'proposal.reviewed': z.object({
    proposalId: id,
    status: proposal.shape.status,
    reason: z.string(),
    mergedInto: id.nullable(),
  }),
  'proposals.window-closed': forStep,
  'item.added': z.object({ item }),
  'item.changed': z.object({ item }),
  'item.removed': z.object({ itemId: id }),
  'item.frozen': z.object({ itemId: id, text: textRef }),
  'agenda.set': z.object({ entries: z.array(agendaEntry) }),
  'notice.given': z.object({ stepId: id, meetsAt: instant, place: keptLine, text: textRef }),
  'summary.submitted': z.object({ stepId: id, summary }),
  'attendance.counted': z.object({ stepId: id, counted: attendanceCount }),
  /** In a trial only, and before anything is done in their name: who is simulated, for what (T-4). */
  'delegates.simulated': z.object({
    act: simulatedAct,
    stepId: id,
    paperId: id.nullable(),
    people: z.array(id),
  }),
  'offices.nominated': z.object({ nominations: congressView.shape.nominations.unwrap() }),
  'offices.installed': z.object({ offices }),
  'presidium.met': z.object({ stepId: id, schedule: z.string(), executiveChairs: z.array(id) }),
  'entry.presented': z.object({ stepId: id, entryId: id }),
  'paper.prepared': z.object({ paper }),
  'paper.withdrawn': forPaper,
  'paper.opened': z.object({ paperId: id, present: count }),
  'paper.closed': forPaper,
  'paper.counted': forPaper,
  'paper.signed': z.object({ paperId: id, signature, complete: z.boolean() }),
  'paper.declared': z.object({ paperId: id, report: countReport }),
  'paper.voided': z.object({ paperId: id, reason: mismatch }),
  'resolution.adopted': z.object({ resolution }),
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
  'announcement.made': z.object({ announcement }),
  'stage.directed': congressView.shape.stage,
  'speaker.requested': z.object({ speaker }),
  'speaker.called': z.object({ personId: id }),
  'speaker.finished': z.object({ personId: id }),
  /** Left the queue without having spoken. */
  'speaker.withdrawn': z.object({ personId: id }),
} as const;

/** Stream `staff`: the secretariat only. */
const staffEvents = {
  'report.made': z.object({ report: countReport }),
  /** Ballots on paper: asked for by these people, given to so many of them, and back as a block with this digest (B-10). */
  'room-ballots.issued': z.object({ paperId: id, personIds: z.array(id), issued: count }),
  'room-ballots.entered': z.object({ paperId: id, returned: count, block: sha256 }),
} as const;

/** Stream `public`: anyone with the link. */
const publicEvents = {
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

/** Streams `group:<id>`: one delegation group. Rows of their own, not links of the chain. */
const groupEvents = {
  'post.added': z.object({ post }),
} as const;

export const payloads = {
  ...congressEvents,
  ...staffEvents,
  ...publicEvents,
  ...groupEvents,
} as const;

export type EventType = keyof typeof payloads;
export type CongressEventType = keyof typeof congressEvents;
export type Payload<T extends EventType> = z.infer<(typeof payloads)[T]>;

/** An event as decided, before it has a place in the log. */
export type Happened = { [T in EventType]: { type: T; payload: Payload<T> } }[EventType];

/** Who did it. Ids only. */
export const actorRef = z.object({
  subject: z.enum(['staff', 'delegate', 'stage', 'observer', 'system']),
  id: id.nullable(),
});
export type ActorRef = z.infer<typeof actorRef>;

type Placed = {
  congressId: string;
  /** `congress`, `staff`, `public`, or `group:<id>`. */
  stream: string;
  /** Gap-free within the stream, from 1. */
  seq: number;
  at: string;
  actor: ActorRef;
};
export type Event = Happened & Placed;

/** The schema of an event on the wire; the payload is checked against its type's own schema. */
export const event = z
  .object({
    congressId: id,
    stream: z.string(),
    seq: z.number().int().min(1),
    at: instant,
    actor: actorRef,
    type: z.enum(Object.keys(payloads) as [EventType, ...EventType[]]),
    payload: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event' });

/** The stream an event type belongs to; `group` stands for that group's own. */
export function streamOf(type: EventType): 'congress' | 'staff' | 'public' | 'group' {
  if (type in congressEvents) return 'congress';
  if (type in staffEvents) return 'staff';
  if (type in publicEvents) return 'public';
  return 'group';
}
