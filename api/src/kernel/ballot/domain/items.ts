import type { BlockItem } from '@congress/contract/kernel/ballot/block';

/** An item of a paper as far as marking and counting look at it, whoever owns the paper. */
export type BallotItem = BlockItem;
export type Election = Extract<BallotItem, { kind: 'election' }>;
export type Rating = Extract<BallotItem, { kind: 'rating' }>;
