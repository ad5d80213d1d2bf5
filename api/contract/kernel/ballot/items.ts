/**
 * What a ballot paper may carry, whoever owns the paper: motions, elections, ratings. What a motion is about is its
 * owner's to say; the parts of an election and of a rating are the same for every business.
 */
import { z } from 'zod';
import { personId } from '../people.ts';
import { bilingual, id, keptLine } from '../primitives.ts';

/** How votes are given: by show of hands 举手, by name 记名, or secretly 无记名. */
export const ballotMethod = z.enum(['hands', 'named', 'secret']);
export type BallotMethod = z.infer<typeof ballotMethod>;

/** How many candidates a paper shows, how many subjects, dimensions and levels. */
export const mostCandidates = 60;
export const mostSubjects = 60;
export const mostDimensions = 10;
export const mostLevels = 6;

/** Somebody whose name stands on a paper. */
export const candidate = z.object({
  id,
  /** Who it is, where the business knows them; a name alone, where it does not. */
  personId: personId.nullable(),
  name: keptLine,
  /** What tells two of one name apart: unit and post. */
  detail: z.string().max(200),
});
export type Candidate = z.infer<typeof candidate>;

/** 差额: more candidates than seats. 等额: as many. */
export const slate = z.enum(['differential', 'single']);
export type Slate = z.infer<typeof slate>;

/** How candidates with equally many votes are ordered: by strokes of the surname 姓氏笔画, or as they stand on the roster. */
export const tieOrder = z.enum(['strokes', 'roster']);
export type TieOrder = z.infer<typeof tieOrder>;

/** Seats and candidates as they stand on a paper, in the order that was drawn by lot. */
export const electionParts = z.object({
  seats: z.number().int().min(1).max(mostCandidates),
  slate,
  candidates: z.array(candidate).min(1).max(mostCandidates),
  /** Whoever marks a candidate "against" may name somebody else (另选他人). */
  writeIn: z.boolean(),
  ties: tieOrder,
});
export type ElectionParts = z.infer<typeof electionParts>;

/** What is rated: somebody, or a body such as a department or a committee. */
export const ratedSubject = z.object({
  id,
  personId: personId.nullable(),
  name: keptLine,
  detail: z.string().max(200),
});
export type RatedSubject = z.infer<typeof ratedSubject>;

/** In what respect: 德 能 勤 绩 廉, or one overall judgement. */
export const dimension = z.object({ id, name: keptLine });
export type Dimension = z.infer<typeof dimension>;

/** Levels from best to worst; the first `satisfied` of them make the satisfaction rate. */
export const ratingScale = z.object({
  levels: z.array(bilingual).min(2).max(mostLevels),
  satisfied: z.number().int().min(1).max(mostLevels),
});
export type RatingScale = z.infer<typeof ratingScale>;

export const ratingParts = z.object({
  subjects: z.array(ratedSubject).min(1).max(mostSubjects),
  dimensions: z.array(dimension).min(1).max(mostDimensions),
  scale: ratingScale,
  /** Whether free remarks may be written; they lie apart from the marks. */
  remarks: z.boolean(),
  /** Fewer handed in than so many: the result is held, and not published in numbers. */
  leastReturned: z.number().int().min(1),
});
export type RatingParts = z.infer<typeof ratingParts>;
