/** The hall: who is there, who holds an office, who speaks, and what the groups say. */
import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { count, id, instant } from '../../kernel/primitives.ts';

/** Who may choose another leader for a group. */
export const leaderChosenBy = ['group', 'presidium'] as const;

export const offices = z.object({
  credentialsPanel: z.array(personId),
  presidium: z.array(personId),
  executiveChairs: z.array(personId),
  secretaryGeneral: personId.nullable(),
  chiefScrutineer: personId.nullable(),
  scrutineers: z.array(personId),
  tellers: z.array(personId),
});
export type Offices = z.infer<typeof offices>;

export const speaker = z.object({
  personId,
  state: z.enum(['waiting', 'speaking']),
  since: instant,
  topic: z.string(),
});

export const announcement = z.object({ id, at: instant, text: z.string() });

export const summary = z.object({ groupId: id, by: personId, at: instant, text: textRef });

export const attendanceCount = z.object({
  due: count,
  present: count,
  onSite: count,
  remote: count,
  others: count,
  onLeave: count,
  /** Formal delegates who vote on paper, where any do. */
  onPaper: count.optional(),
  /** In a trial only: of those present, how many are simulated. */
  simulated: count.optional(),
});
export type AttendanceCount = z.infer<typeof attendanceCount>;

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

export const post = z.object({
  seq: z.number().int().min(1),
  id,
  stepId: id,
  by: personId,
  at: instant,
  text: z.string(),
});
export type Post = z.infer<typeof post>;

/** How many posts of a group travel with a snapshot; earlier ones are fetched page by page. */
export const RECENT_POSTS = 50;

/** One delegation group's discussion. Stream `group:<id>`. */
export const groupView = z.object({ groupId: id, posts: z.array(post) });
export type GroupView = z.infer<typeof groupView>;
