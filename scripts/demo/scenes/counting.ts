import { at, officers } from '../officers.ts';
import type { Cast } from '../stage.ts';

/** Counts a closed paper and signs the report. */
export async function certify(cast: Cast, paperId: string): Promise<void> {
  const { chief, scrutineers } = officers(cast);
  await chief.must({ type: 'countPaper', paperId });
  await chief.must({ type: 'signCount', paperId });
  await at(scrutineers, 0).must({ type: 'signCount', paperId });
}
