/**
 * Who may vote on a paper, in the owner's words. The casting statement asks this of the rows themselves, in the same
 * moment in which it writes the vote, so that nobody votes on what memory says.
 */
export type Electorate = {
  /** As the rows of its papers have it: a paper of another electorate takes no vote by this one. */
  readonly name: string;
  /** SQL: the owner's row joined to `paper`, and whether it is at work (`active`) so that votes are taken now. */
  readonly owner: { join: string; active: string };
  /**
   * SQL: joins that leave of `given(person_id, …)` and the paper's row `held(id, congress_id, sign_in_step_id, …)` those
   * who may vote. Equality joins that PostgreSQL answers by index or hash; ten thousand come at once.
   */
  readonly voters: string;
  /** SQL: what has to hold besides of somebody simulated. */
  readonly simulated?: string;
};
