import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import type { Tx } from '../../../postgres/pools.ts';

/**
 * How votes of one method are kept and sealed. The roll — who handed in, once — is the same for all and belongs to the
 * ballot box; a method owns what becomes of the choices.
 */
export interface Method {
  readonly name: BallotMethod;
  /** The table that choices lie in, one row `(paper_id, choices)` per ballot. */
  readonly table: 'ballot' | 'open_vote';
  /**
   * The part of the casting statement that puts the choices of accepted votes into the box: an
   * `insert` over the rows `accepted(paper_id, organization_id, congress_id, person_id, choices)`.
   */
  readonly insert: string;
  /** What is done to the box at the close, in the transaction that closed the paper. */
  seal(tx: Tx, paperId: string): Promise<void>;
}
