/**
 * What a congress looks like to those who take part. These schemas are at once the procedure state
 * that the machine decides on and the view that clients hold: one shape, folded by one function
 * (`reduce.ts`), so that a client can never show a state the law does not know.
 *
 * A snapshot holds one view per stream its audience may follow. Totals of high-volume facts are
 * not in here; they travel as gauges (`socket.ts`).
 */
import { z } from 'zod';
import {
  ballotMethod,
  capacity,
  congressStatus,
  count,
  day,
  decisionKind,
  id,
  instant,
  line,
  matter,
  mode,
  phase,
  power,
  profileId,
  role,
  sha256,
  stepKind,
  templateId,
} from './vocabulary.ts';

/** A document made outside the platform that proves something was done. */
export const evidence = z.object({ title: line, number: line, date: day });
export type Evidence = z.infer<typeof evidence>;

export const opinion = z.object({ agrees: z.boolean(), document: evidence });

/** A text kept as a document row; the digest is what the log vouches for. */
export const textRef = z.object({
  documentId: id,
  sha256,
  revision: z.number().int().min(1),
});
export type TextRef = z.infer<typeof textRef>;

/** One composition rule held against the roster, with the numbers needed to understand it. */
export const compositionCheck = z.object({
  rule: z.enum(['minimum-delegates', 'managers-at-most', 'front-line-at-least', 'women-at-least']),
  met: z.boolean(),
  mandatory: z.boolean(),
  actual: count,
  needed: count,
});
export type CompositionCheck = z.infer<typeof compositionCheck>;

export const summary = z.object({ groupId: id, by: id, at: instant, text: textRef });
export const signature = z.object({ personId: id, at: instant, as: role });
export type Signature = z.infer<typeof signature>;

export const attendanceCount = z.object({
  due: count,
  present: count,
  onSite: count,
  remote: count,
  others: count,
  onLeave: count,
});
export type AttendanceCount = z.infer<typeof attendanceCount>;

/** Why a composition rule is not met; printed in the credentials report. */
export const explanation = z.object({ rule: compositionCheck.shape.rule, reason: line });

/** What a step leaves behind, by kind. `kind` repeats the step's own, so that types narrow. */
export const stepRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approval'),
    mode: mode.nullable(),
    reason: z.string(),
    management: opinion.nullable(),
    upperUnion: opinion.nullable(),
  }),
  z.object({
    kind: z.literal('roster'),
    complete: z.boolean(),
    checks: z.array(compositionCheck),
    explanations: z.array(explanation),
  }),
  z.object({ kind: z.literal('grouping') }),
  z.object({ kind: z.literal('credentials'), signatures: z.array(signature) }),
  z.object({ kind: z.literal('proposals'), windowClosed: z.boolean() }),
  z.object({ kind: z.literal('agenda') }),
  z.object({
    kind: z.literal('notice'),
    givenAt: instant.nullable(),
    meetsAt: instant.nullable(),
    place: z.string(),
    text: textRef.nullable(),
  }),
  z.object({ kind: z.literal('discussion'), summaries: z.array(summary) }),
  z.object({ kind: z.literal('sign-in'), counted: attendanceCount.nullable() }),
  z.object({ kind: z.literal('preliminary') }),
  z.object({ kind: z.literal('presidium'), schedule: z.string(), heldAt: instant.nullable() }),
  z.object({
    kind: z.literal('report'),
    presented: z.array(z.object({ entryId: id, at: instant })),
  }),
  z.object({ kind: z.literal('evaluation') }),
  z.object({ kind: z.literal('ballot') }),
  z.object({ kind: z.literal('declaration') }),
  z.object({
    kind: z.literal('publication'),
    publishedAt: instant.nullable(),
    shownUntil: instant.nullable(),
  }),
  z.object({
    kind: z.literal('filing'),
    archive: z.object({ at: instant, manifest: sha256, head: sha256 }).nullable(),
    receipt: evidence.nullable(),
  }),
  z.object({ kind: z.literal('follow-up') }),
]);
export type StepRecord = z.infer<typeof stepRecord>;
export type RecordOf<K extends StepRecord['kind']> = Extract<StepRecord, { kind: K }>;

export const step = z.object({
  id,
  kind: stepKind,
  phase,
  mandatory: z.boolean(),
  state: z.enum(['pending', 'open', 'closed']),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  evidence: z.array(evidence.extend({ note: z.string(), at: instant })),
  record: stepRecord,
});
export type Step = z.infer<typeof step>;

export const group = z.object({
  id,
  name: line,
  leaderId: id.nullable(),
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
  managers: count,
  women: count,
  ungrouped: count,
  digest: sha256.nullable(),
});
export type RosterSummary = z.infer<typeof rosterSummary>;

export const offices = z.object({
  credentialsPanel: z.array(id),
  presidium: z.array(id),
  executiveChairs: z.array(id),
  secretaryGeneral: id.nullable(),
  chiefScrutineer: id.nullable(),
  scrutineers: z.array(id),
  tellers: z.array(id),
});
export type Offices = z.infer<typeof offices>;

export const proposal = z.object({
  id,
  title: line,
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
  title: line,
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
  title: line,
  itemId: id.nullable(),
  presenterId: id.nullable(),
  minutes: z.number().int().min(1).max(600),
});
export type AgendaEntry = z.infer<typeof agendaEntry>;

export const paperItem = z.object({
  id,
  kind: z.literal('motion'),
  title: line,
  itemId: id.nullable(),
  matter: matter.nullable(),
});
export type PaperItem = z.infer<typeof paperItem>;

export const motionTally = z.object({
  for: count,
  against: count,
  abstain: count,
  invalid: count,
});
export type MotionTally = z.infer<typeof motionTally>;

export const motionResult = motionTally.extend({
  paperItemId: id,
  valid: count,
  /** The number of "for" votes that carries the motion. */
  needed: count,
  adopted: z.boolean(),
});
export type MotionResult = z.infer<typeof motionResult>;

/** 计票报告单. Invariants B-11: returned ≤ issued ≤ present ≤ due, returned = valid + invalid. */
export const countReport = z.object({
  paperId: id,
  due: count,
  present: count,
  issued: count,
  returned: count,
  /** Of those, ballots on paper in the room, entered as one signed block. */
  room: z.object({ issued: count, returned: count }),
  items: z.array(motionResult),
});
export type CountReport = z.infer<typeof countReport>;

export const paper = z.object({
  id,
  stepId: id,
  title: line,
  method: ballotMethod,
  round: z.number().int().min(1),
  previousId: id.nullable(),
  state: z.enum(['prepared', 'open', 'closed', 'counted', 'certified', 'declared', 'void']),
  items: z.array(paperItem).min(1),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Formal delegates present when it opened; every one of them is issued the paper. */
  present: count,
  signatures: z.array(signature),
  voidReason: z.string(),
  /** Known to everyone only once declared. */
  report: countReport.nullable(),
});
export type Paper = z.infer<typeof paper>;

export const resolution = z.object({
  id,
  itemId: id,
  paperId: id,
  title: line,
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
  owner: line,
  deadline: day,
  outcome: z.enum(['solved', 'under-way', 'deferred', 'for-reference']).nullable(),
  note: z.string(),
});
export type FollowUp = z.infer<typeof followUp>;

export const speaker = z.object({
  personId: id,
  state: z.enum(['waiting', 'speaking']),
  since: instant,
  topic: z.string(),
});

export const announcement = z.object({ id, at: instant, text: z.string() });

export const stageScene = z.enum([
  'auto',
  'welcome',
  'sign-in',
  'agenda',
  'speakers',
  'turnout',
  'result',
  'resolution',
]);

/** Everything a participant may see of the procedure. Stream `congress`. */
export const congressView = z.object({
  id,
  organizationId: id,
  organizationName: line,
  title: line,
  term: z.number().int().min(1).max(99),
  session: z.number().int().min(1).max(99),
  template: templateId,
  profile: profileId,
  staff: z.object({ total: count, women: count }),
  status: congressStatus,
  statusReason: z.string(),
  mode: mode.nullable(),
  steps: z.array(step),
  roster: rosterSummary,
  groups: z.array(group),
  offices,
  /** Offices as proposed to the preparatory meeting; in force once adopted by hands. */
  nominations: offices.omit({ credentialsPanel: true, executiveChairs: true }).nullable(),
  proposals: z.array(proposal),
  items: z.array(item),
  agenda: z.array(agendaEntry),
  papers: z.array(paper),
  resolutions: z.array(resolution),
  objections: z.array(objection),
  followUps: z.array(followUp),
  speakers: z.array(speaker),
  announcements: z.array(announcement),
  stage: z.object({ scene: stageScene, focusId: id.nullable() }),
});
export type CongressView = z.infer<typeof congressView>;

/** What only the secretariat may see beyond that. Stream `staff`. */
export const staffView = z.object({
  /** Count reports not declared yet, too. */
  reports: z.array(countReport),
});
export type StaffView = z.infer<typeof staffView>;

export const publishedResult = z.object({
  paper: line,
  title: line,
  method: ballotMethod,
  report: countReport.omit({ items: true }),
  result: motionResult,
});
export type PublishedResult = z.infer<typeof publishedResult>;

/** What anyone with the link may see. Stream `public`. Empty until something is published. */
export const publicView = z.object({
  congressId: id,
  organizationName: line,
  title: line,
  provisional: z.boolean(),
  notice: z.object({ text: z.string(), meetsAt: instant.nullable(), place: z.string(), givenAt: instant }).nullable(),
  publication: z
    .object({
      publishedAt: instant,
      shownUntil: instant,
      head: sha256,
      results: z.array(publishedResult),
      resolutions: z.array(z.object({ id, title: line, text: z.string(), adoptedAt: instant })),
    })
    .nullable(),
  objections: z.array(z.object({ id, at: instant, text: z.string(), answer: z.string().nullable() })),
});
export type PublicView = z.infer<typeof publicView>;

export const post = z.object({
  seq: z.number().int().min(1),
  id,
  stepId: id,
  by: id,
  at: instant,
  text: z.string(),
});
export type Post = z.infer<typeof post>;

/** How many posts of a group travel with a snapshot; earlier ones are fetched page by page. */
export const RECENT_POSTS = 50;

/** One delegation group's discussion. Stream `group:<id>`. */
export const groupView = z.object({ groupId: id, posts: z.array(post) });
export type GroupView = z.infer<typeof groupView>;

/** The state the machine decides on: what the log can rebuild. */
export type State = { congress: CongressView; staff: StaffView; public: PublicView };

/** Whoever holds the connection. Changes of it arrive as a fresh `me`, not as events. */
export const me = z.object({
  subject: z.enum(['staff', 'delegate', 'stage', 'observer']),
  id,
  name: z.string(),
  roles: z.array(role),
  capacity: capacity.nullable(),
  groupId: id.nullable(),
  /** Sign-in steps I am signed in to. */
  signedIn: z.array(id),
  /** Papers I handed in. Never what was on them. */
  voted: z.array(id),
  /** Documents I marked as read, and whether I confirmed the notice. */
  read: z.array(id),
  noticeReceived: z.boolean(),
  leave: z.enum(['none', 'requested', 'granted', 'refused']),
});
export type Me = z.infer<typeof me>;

/** A person as others in the congress may see them. */
export const personCard = z.object({ name: z.string(), capacity, groupId: id.nullable() });
export type PersonCard = z.infer<typeof personCard>;
export const names = z.record(id, personCard);
export type Names = z.infer<typeof names>;

/** Last sequence number seen, by stream name. */
export const cursor = z.record(z.string().max(64), z.number().int().min(0));
export type Cursor = z.infer<typeof cursor>;

export const snapshot = z.object({
  cursor,
  congress: congressView.optional(),
  staff: staffView.optional(),
  group: groupView.optional(),
  public: publicView.optional(),
});
export type Snapshot = z.infer<typeof snapshot>;
