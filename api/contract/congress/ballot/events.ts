import { z } from 'zod';
import { count, id, sha256 } from '../../kernel/primitives.ts';
import { signature } from '../people.ts';
import { forPaper } from './forPaper.ts';
import { countReport, mismatch, paper } from './view.ts';

export const congressEvents = {
  'paper.prepared': z.object({ paper }),
  'paper.withdrawn': forPaper,
  'paper.opened': z.object({ paperId: id, present: count }),
  'paper.closed': forPaper,
  'paper.counted': forPaper,
  'paper.signed': z.object({ paperId: id, signature, complete: z.boolean() }),
  'paper.voided': z.object({ paperId: id, reason: mismatch }),
} as const;

export const staffEvents = {
  'report.made': z.object({ report: countReport }),
  /** Ballots on paper: asked for by these people, given to so many of them, and back as a block with this digest (B-10). */
  'room-ballots.issued': z.object({ paperId: id, personIds: z.array(id), issued: count }),
  'room-ballots.entered': z.object({ paperId: id, returned: count, block: sha256 }),
} as const;
