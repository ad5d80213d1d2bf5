import type { ElectionParts, RatingParts } from '@congress/contract/kernel/ballot/items';

/** An item of a paper as far as marking and counting look at it, whoever owns the paper. */
export type BallotItem = { id: string; title: string } & (
  | { kind: 'motion' }
  | ({ kind: 'election' } & ElectionParts)
  | ({ kind: 'rating' } & RatingParts)
);
export type Election = Extract<BallotItem, { kind: 'election' }>;
export type Rating = Extract<BallotItem, { kind: 'rating' }>;
