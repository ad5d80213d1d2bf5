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
  congressStatus,
  count,
  id,
  instant,
  largestInteger,
  keptLine,
  mode,
  profileId,
  sha256,
  templateId,
} from './vocabulary.ts';
import { group, rosterSummary, offices, speaker, announcement } from './views/assembly.ts';
import { proposal, item, agendaEntry, resolution, objection, followUp } from './views/business.ts';
import { motionResult, countReport, paper } from './views/papers.ts';
import { step } from './views/procedure.ts';

export * from './views/assembly.ts';
export * from './views/business.ts';
export * from './views/papers.ts';
export * from './views/people.ts';
export * from './views/procedure.ts';

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
  organizationName: keptLine,
  title: keptLine,
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
  /** In a trial only: everyone in whose name the platform has acted, in the order they were first named. */
  simulated: z.array(id).optional(),
});
export type CongressView = z.infer<typeof congressView>;

/** What only the secretariat may see beyond that. Stream `staff`. */
export const staffView = z.object({
  /** Count reports not declared yet, too. */
  reports: z.array(countReport),
});
export type StaffView = z.infer<typeof staffView>;

export const publishedResult = z.object({
  paper: keptLine,
  title: keptLine,
  method: ballotMethod,
  report: countReport.omit({ items: true }),
  result: motionResult,
});
export type PublishedResult = z.infer<typeof publishedResult>;

/** What anyone with the link may see. Stream `public`. Empty until something is published. */
export const publicView = z.object({
  congressId: id,
  organizationName: keptLine,
  title: keptLine,
  provisional: z.boolean(),
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

/** Last sequence number seen, by stream name. */
export const cursor = z.record(z.string().max(64), z.number().int().min(0).max(largestInteger));
export type Cursor = z.infer<typeof cursor>;

export const snapshot = z.object({
  cursor,
  congress: congressView.optional(),
  staff: staffView.optional(),
  group: groupView.optional(),
  public: publicView.optional(),
});
export type Snapshot = z.infer<typeof snapshot>;
