/** Papers and votes over the wire. */
import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import type { Ask } from '../../scripts/demo/client.ts';
import { officers } from '../../scripts/demo/officers.ts';
import type { Cast } from '../../scripts/demo/stage.ts';

type PaperOn = { itemIds: string[]; matters?: never } | { matters: PreparatoryMatter[]; itemIds?: never };

/** Prepares and opens a paper on these items (secretly) or preparatory matters (by hands), and waits until everyone's view has it. */
export async function openPaper({ host }: Cast, on: PaperOn): Promise<Paper> {
  const paperId = await host.must({
    type: 'preparePaper',
    title: '表决票',
    method: on.itemIds ? 'secret' : 'hands',
    itemIds: on.itemIds ?? [],
    matters: on.matters ?? [],
    previousId: null,
  });
  await host.must({ type: 'openPaper', paperId });
  const find = (): Paper | undefined => host.congress.papers.find(({ id }) => id === paperId);
  await host.until('the paper to open', () => find()?.state === 'open');
  return find()!;
}

/** A vote with the same mark on every item. */
export function aVote(paper: Paper, mark: MotionMark): Extract<Ask, { type: 'castBallot' }> {
  return {
    type: 'castBallot',
    paperId: paper.id,
    choices: Object.fromEntries(paper.items.map(({ id }) => [id, mark])),
  };
}

/** Counts a closed paper and gives the report as those who sign it see it. */
export async function countOf({ host, congressId }: Cast, paperId: string): Promise<CountReport> {
  await host.must({ type: 'countPaper', paperId });
  const { report } = await host.get<{ report: CountReport }>(`/congresses/${congressId}/papers/${paperId}/report`);
  return report;
}

/** Signs a counted paper as the law asks. */
export async function signBy(cast: Cast, paperId: string): Promise<void> {
  const { chief, scrutineers } = officers(cast);
  await chief.must({ type: 'signCount', paperId });
  await scrutineers[0]!.must({ type: 'signCount', paperId });
}
