/** The ballot box as its owners use it: a business that has people vote on papers. */
import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import type { Sheet } from './domain/sheet.ts';

/** What somebody wrote about a subject of a rating. */
export type Remark = { itemId: string; subjectId: string; text: string };

export type CastEntry = {
  /** Of the paper: who may vote on it, and how. */
  electorate: string;
  method: BallotMethod;
  paperId: string;
  personId: string;
  commandId: string;
  sheet: Sheet;
  /** Kept apart from the sheet, and from who wrote them. */
  remarks?: readonly Remark[];
  /** Handed in by somebody simulated, where the owner has such people. */
  simulated?: true;
};

/** `stands-still`: open, but its owner's business is interrupted; there will be time for this vote. */
export type CastAnswer =
  | 'counted'
  | 'paper-not-open'
  | 'stands-still'
  | 'not-entitled'
  | 'already-voted'
  | 'issued-on-paper';

export interface BallotBox {
  /** Resolves after commit, never before. */
  cast(entry: CastEntry): Promise<CastAnswer>;
}
