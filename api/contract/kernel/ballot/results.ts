/** What came of an item under the rule that holds for it. */
import { z } from 'zod';
import { personId } from '../people.ts';
import { count, id, keptLine } from '../primitives.ts';
import { levelTally, motionTally } from './tallies.ts';

export const motionResult = motionTally.extend({
  /** Not written by the first releases, which knew nothing but motions. */
  kind: z.literal('motion').optional(),
  paperItemId: id,
  valid: count,
  /** The number of "for" votes that carries the motion. */
  needed: count,
  adopted: z.boolean(),
  /** Exactly half of the base: whether that carries hangs on 过半数 or 半数以上, and the report says so. */
  exactlyHalf: z.literal(true).optional(),
});
export type MotionResult = z.infer<typeof motionResult>;

/**
 * `elected`: more votes than needed, and within the seats. `tied`: enough votes, but as many as others at the cut, and
 * seats for only some of them: a run-off among the tied alone decides. `beyond-seats`: enough votes, and every seat taken
 * by more. `short`: not enough.
 */
export const standing = z.enum(['elected', 'tied', 'beyond-seats', 'short']);
export type Standing = z.infer<typeof standing>;

/** One name of an election's result. The rows stand in the order of the result: most votes first. */
export const electedRow = z.object({
  /** Null of a name written in. */
  candidateId: id.nullable(),
  personId: personId.nullable(),
  name: keptLine,
  for: count,
  /** Null of a name written in, which nobody could mark otherwise. */
  against: count.nullable(),
  abstain: count.nullable(),
  /** How many votes are missing to be elected. */
  missing: count,
  standing,
});
export type ElectedRow = z.infer<typeof electedRow>;

export const electionResult = z.object({
  kind: z.literal('election'),
  paperItemId: id,
  seats: count,
  valid: count,
  invalid: count,
  /** The number of "for" votes that elects. */
  needed: count,
  rows: z.array(electedRow),
  /** Names written in that stand in no row, for there are many and they have few votes: how many, and their votes together. */
  others: z.object({ people: count, votes: count }).optional(),
  /** How rows with equally many votes are ordered. */
  ties: z.enum(['strokes', 'roster']),
  /** Seats that a run-off among the tied decides. */
  tiedSeats: count,
  /** Seats for which nobody had enough votes. */
  openSeats: count,
});
export type ElectionResult = z.infer<typeof electionResult>;

/** One subject in one dimension; `valid` is the sum of the levels. */
export const ratedRow = levelTally.extend({
  subjectId: id,
  dimensionId: id,
  valid: count,
  /** How many chose one of the levels that count as satisfied; of `valid`, it is the satisfaction rate. */
  satisfied: count,
});
export type RatedRow = z.infer<typeof ratedRow>;

/** The distribution is the result. Where fewer than the least handed in it is held: nobody but the owner sees rows. */
export const ratingResult = z.object({
  kind: z.literal('rating'),
  paperItemId: id,
  held: z.boolean(),
  rows: z.array(ratedRow),
});
export type RatingResult = z.infer<typeof ratingResult>;

export const itemResult = z.union([electionResult, ratingResult, motionResult]);
export type ItemResult = z.infer<typeof itemResult>;

export function isMotion(result: ItemResult): result is MotionResult {
  return result.kind === undefined || result.kind === 'motion';
}
