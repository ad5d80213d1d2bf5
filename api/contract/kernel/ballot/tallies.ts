/** The marks of many ballots added up, item by item, before any rule is asked. Written without `kind`, it is a motion's. */
import { z } from 'zod';
import { count, id } from '../primitives.ts';

export const motionTally = z.object({ for: count, against: count, abstain: count, invalid: count });
export type MotionTally = z.infer<typeof motionTally>;

export const candidateTally = z.object({ for: count, against: count, abstain: count });
export type CandidateTally = z.infer<typeof candidateTally>;

/** Of every candidate, for + against + abstain = valid ballots; a name written in has "for" alone. */
export const electionTally = z.object({
  kind: z.literal('election'),
  /** Spoilt, or with more marks "for" (write-ins among them) than seats. */
  invalid: count,
  candidates: z.record(id, candidateTally),
  writeIns: z.record(id, count),
});
export type ElectionTally = z.infer<typeof electionTally>;

/** One subject in one dimension: how often each level was chosen; what is unmarked or spoilt is invalid. */
export const levelTally = z.object({ levels: z.array(count), invalid: count });
export type LevelTally = z.infer<typeof levelTally>;

/** By subject and dimension. Of each, levels + invalid = ballots returned. */
export const ratingTally = z.object({
  kind: z.literal('rating'),
  subjects: z.record(id, z.record(id, levelTally)),
});
export type RatingTally = z.infer<typeof ratingTally>;

export const itemTally = z.union([electionTally, ratingTally, motionTally]);
export type ItemTally = z.infer<typeof itemTally>;
