/** Who the congress is made of: its groups, its roster in numbers, its offices, and who speaks. */
import { z } from 'zod';
import { count, id, instant, keptLine, sha256 } from '../vocabulary.ts';

export const group = z.object({
  id,
  name: keptLine,
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

export const speaker = z.object({
  personId: id,
  state: z.enum(['waiting', 'speaking']),
  since: instant,
  topic: z.string(),
});

export const announcement = z.object({ id, at: instant, text: z.string() });
