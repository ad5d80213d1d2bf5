/** A person, as they see themselves and as others may see them. */
import { z } from 'zod';
import { category, personId } from '../kernel/people.ts';
import { id, instant } from '../kernel/primitives.ts';
import { capacity, role } from './vocabulary.ts';

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
  /** Of these, the ones at which I am in the hall, and at which I vote on paper. */
  onSite: z.array(id),
  onPaper: z.array(id),
  /** Papers I handed in online, was given in the room, or was simulated to hand in. Never what was on them. */
  ballots: z.array(z.object({ paperId: id, channel: z.enum(['online', 'room', 'simulated']) })),
  /** Papers on which I alone was reminded to vote, while they are open. */
  reminded: z.array(z.object({ paperId: id, at: instant })),
  /** Documents I marked as read, and whether I confirmed the notice. */
  read: z.array(id),
  noticeReceived: z.boolean(),
  leave: z.enum(['none', 'requested', 'granted', 'refused']),
});
export type Me = z.infer<typeof me>;

/** A person as others in the congress may see them: who it is that one votes for, too. */
export const personCard = z.object({
  name: z.string(),
  capacity,
  groupId: id.nullable(),
  unit: z.string(),
  category: category.nullable(),
});
export type PersonCard = z.infer<typeof personCard>;

export const names = z.record(id, personCard);
export type Names = z.infer<typeof names>;

export const signature = z.object({ personId, at: instant, as: role });
export type Signature = z.infer<typeof signature>;
