import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { count, id, sha256 } from '../../kernel/primitives.ts';
import { signature } from '../people.ts';
import { forPaper } from './forPaper.ts';
import { countReport, mismatch, paper } from './view.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  'paper.prepared': event(z.object({ paper })),
  'paper.withdrawn': event(forPaper),
  'paper.opened': event(z.object({ paperId: id, present: count, room: count.optional() }), {
    moves: ['gate', 'turnout', 'presence'],
  }),
  'paper.closed': event(forPaper, { moves: ['gate', 'turnout', 'presence'] }),
  /** One of two has entered what came back in the room: who, and never what. */
  'room-entry.made': event(z.object({ paperId: id, personId, insteadOf: personId.nullable(), issued: count })),
  'room-entries.compared': event(z.object({ paperId: id, differing: count })),
  'voters.reminded': event(forPaper, { moves: [] }),
  'rehearsal.opened': event(z.object({ paper }), { moves: ['turnout'] }),
  /** How many managed, of how many; who did not was told to the host while it ran, and is kept nowhere. */
  'rehearsal.ended': event(z.object({ paperId: id, managed: count, all: count }), { moves: ['turnout'] }),
  'paper.counted': event(forPaper),
  'paper.signed': event(z.object({ paperId: id, signature, complete: z.boolean() })),
  /** The digest is that of the file, once both have agreed to its export. */
  'paper.recount-signed': event(z.object({ paperId: id, signature, digest: sha256.nullable() })),
  'paper.voided': event(z.object({ paperId: id, reason: mismatch })),
} as const;

export const staffEvents = {
  'report.made': event(z.object({ report: countReport })),
  /**
   * Ballots on paper: so many given at the opening, to those whose ids in ascending order have this digest, and back as
   * a block with that one, entered by these two (B-10). The first releases gave them out by and by, and named who had
   * asked for one; a block was entered once then.
   */
  'room-ballots.issued': event(
    z.object({ paperId: id, issued: count, holders: sha256.optional(), personIds: z.array(personId).optional() }),
  ),
  'room-ballots.entered': event(
    z.object({ paperId: id, returned: count, block: sha256, by: z.array(personId).optional() }),
  ),
} as const;
