/** What a voter marks. An item left out, and a candidate left out, is an abstention; a rating left out is invalid. */
import { z } from 'zod';
import { id, words } from '../primitives.ts';
import { mostCandidates, mostDimensions, mostLevels, mostSubjects } from './items.ts';

/** The mark made on one motion of a paper; `spoilt` is a vote handed in invalid on purpose (废票), for every kind of item. */
export const motionMark = z.enum(['for', 'against', 'abstain', 'spoilt']);
export type MotionMark = z.infer<typeof motionMark>;

/** The mark made beside one name. */
export const candidateMark = z.enum(['for', 'against', 'abstain']);
export type CandidateMark = z.infer<typeof candidateMark>;

/** The marks of one election by the candidates' ids, and who was named instead of those marked "against". */
export const electionMark = z.strictObject({
  candidates: z.record(id, candidateMark).refine((marks) => Object.keys(marks).length <= mostCandidates),
  /** Ids of people who may be elected, each once and none of them a candidate. */
  writeIns: z.array(id).max(mostCandidates).default([]),
});
export type ElectionMark = z.infer<typeof electionMark>;

/** The place of the chosen level in the scale, by subject and dimension. */
export const ratingMark = z.strictObject({
  levels: z
    .record(
      id,
      z
        .record(
          id,
          z
            .number()
            .int()
            .min(0)
            .max(mostLevels - 1),
        )
        .refine((of) => Object.keys(of).length <= mostDimensions),
    )
    .refine((marks) => Object.keys(marks).length <= mostSubjects),
});
export type RatingMark = z.infer<typeof ratingMark>;

/** The mark on one item of a paper, whatever its kind. */
export const mark = z.union([motionMark, electionMark, ratingMark]);
export type Mark = z.infer<typeof mark>;

/** A whole ballot: marks by paper item. */
export type Choices = Record<string, Mark>;

/** Remarks on subjects of ratings, by paper item and subject: kept apart from the marks, shuffled, without time. */
export const remarks = z
  .record(id, z.record(id, words(500, 1)))
  .refine((all) => Object.values(all).reduce((sum, of) => sum + Object.keys(of).length, 0) <= mostSubjects);
export type Remarks = z.infer<typeof remarks>;
