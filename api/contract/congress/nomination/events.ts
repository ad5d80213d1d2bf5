import { z } from 'zod';
import { evidence, textRef } from '../../kernel/documents.ts';
import { id, sha256 } from '../../kernel/primitives.ts';
import { event } from '../tables/rows.ts';
import { candidacy, candidateObjection, lot, nominated, shownCandidates } from './view.ts';

export const congressEvents = {
  'candidate.nominated': event(z.object({ candidacy })),
  /** By whom somebody nominated before is nominated now. */
  'nomination.supported': event(z.object({ candidacyId: id, nominated })),
  'nomination.accepted': event(
    z.object({
      candidacyId: id,
      detail: z.string(),
      statement: textRef.nullable(),
      photo: id.nullable(),
      document: evidence.nullable(),
    }),
  ),
  'nomination.declined': event(z.object({ candidacyId: id, document: evidence.nullable() })),
  'candidate.checked': event(z.object({ candidacyId: id, qualified: z.boolean(), reason: z.string() })),
  'candidacy.withdrawn': event(z.object({ candidacyId: id, reason: z.string(), document: evidence.nullable() })),
  'candidates.published': event(z.object({ stepId: id, candidacyIds: z.array(id) })),
  'candidate.objected': event(z.object({ objection: candidateObjection })),
  'candidate-objection.answered': event(z.object({ objectionId: id, answer: textRef, upheld: z.boolean() })),
  'candidates.drawn': event(z.object({ itemId: id, seed: sha256, order: lot.shape.order })),
} as const;

export const publicEvents = {
  /** Who stands for what, as it is now. */
  'candidates.shown': event(z.object({ shown: shownCandidates })),
} as const;
