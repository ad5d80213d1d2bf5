import type { Choices } from '@congress/contract/kernel/ballot/marks';
import type { BallotMethod } from '@congress/contract/congress/vocabulary';
import type { Tally } from '../../../domain/facts.ts';
import type { Sql, Tx } from '../../../../kernel/postgres/pools.ts';

export type { Choices, Tally };

/**
 * How votes of one method are kept, sealed and counted. The roll — who handed in, once — is the
 * same for all and belongs to the ballot box; a method owns what becomes of the choices.
 */
export interface Method {
  readonly name: BallotMethod;
  /**
   * The part of the casting statement that puts the choices of accepted votes into the box: an
   * `insert` over the rows `accepted(paper_id, organization_id, congress_id, person_id, choices)`.
   */
  readonly insert: string;
  /** What is done to the box at the close, in the transaction that closed the paper. */
  seal(tx: Tx, paperId: string): Promise<void>;
  /** Counts a closed box, item by item; marks on items that the paper does not have are not looked at. */
  tally(sql: Sql, paperId: string): Promise<Tally>;
}
