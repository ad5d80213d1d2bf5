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
  'paper.opened': event(z.object({ paperId: id, present: count }), { moves: ['gate', 'turnout', 'presence'] }),
  'paper.closed': event(forPaper, { moves: ['gate', 'turnout', 'presence'] }),
  'paper.counted': event(forPaper),
  'paper.signed': event(z.object({ paperId: id, signature, complete: z.boolean() })),
  'paper.voided': event(z.object({ paperId: id, reason: mismatch })),
} as const;

export const staffEvents = {
  'report.made': event(z.object({ report: countReport })),
  /** Ballots on paper: asked for by these people, given to so many of them, and back as a block with this digest (B-10). */
  'room-ballots.issued': event(z.object({ paperId: id, personIds: z.array(personId), issued: count })),
  'room-ballots.entered': event(z.object({ paperId: id, returned: count, block: sha256 })),
} as const;
