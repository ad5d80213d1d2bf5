/** Shows of hands, for pages to follow. */
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import { nominate } from '../../../scripts/demo/scenes/meeting.ts';
import type { Cast, Delegate } from '../../../scripts/demo/stage.ts';
import { all, DELEGATES } from './hall.ts';

/** Puts these preparatory matters to a show of hands. */
export async function putToHands(cast: Cast, on: PreparatoryMatter[]): Promise<string> {
  const { host } = cast;
  if (host.congress.nominations === null) await nominate(cast);
  const title = '预备会议举手表决事项';
  const paperId = await host.must({
    type: 'preparePaper',
    title,
    method: 'hands',
    itemIds: [],
    matters: on,
    previousId: null,
  });
  await host.must({ type: 'openPaper', paperId });
  await host.until('the paper', ({ congress }) => congress.papers.some(({ id }) => id === paperId));
  return paperId;
}

/** Everybody's hand goes up, for one of them those of exactly half of all; then it is counted and declared. */
export async function byHands(
  { host }: Cast,
  paperId: string,
  voters: Delegate[],
  half?: PreparatoryMatter,
): Promise<void> {
  const { items } = host.congress.papers.find(({ id }) => id === paperId)!;
  const inFavour = new Set(voters.slice(0, DELEGATES / 2));
  await all(voters, async (one) => {
    const mark = (matter: string | null) => (matter === half && !inFavour.has(one) ? 'against' : 'for');
    const choices = Object.fromEntries(items.map(({ id, matter }) => [id, mark(matter)] as const));
    await one.must({ type: 'castBallot', paperId, choices });
  });
  for (const type of ['closePaper', 'countPaper', 'declareResult'] as const) await host.must({ type, paperId });
}
