/** The ballot, and what it comes to. */
import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { adoptedItems, choicesOf, motionItems } from '../marks.ts';
import { at } from '../officers.ts';
import { onceClosed, whileOpen } from '../refusals.ts';
import { comers, inChunks, type Cast } from '../stage.ts';
import { certify } from './counting.ts';
import { elect } from './electing.ts';
import { about, type Scene } from './scene.ts';

/** Makes the paper of all items. */
export function prepareBallot({ host }: Cast): Promise<string> {
  return host.must({
    type: 'preparePaper',
    title: '议题表决票',
    method: 'secret',
    itemIds: motionItems(host.congress).map(({ id }) => id),
    matters: [],
    previousId: null,
  });
}

/** Opens a paper; returns what each delegate who comes will mark on it. */
export async function openBallot(cast: Cast, paperId: string): Promise<Record<string, MotionMark>[]> {
  const { host } = cast;
  await host.must({ type: 'openPaper', paperId });
  const paper = (): Paper | undefined => host.congress.papers.find(({ id }) => id === paperId);
  await host.until('the paper', () => paper()?.state === 'open');
  return choicesOf(cast, paper()?.items.map(({ id }) => id) ?? []);
}

export const ballot: Scene = async (cast, _, __, witness) => {
  const { host } = cast;
  const paperId = await prepareBallot(cast);
  const choices = await openBallot(cast, paperId);
  await inChunks([...comers(cast).entries()], 200, async ([index, delegate]) => {
    const ask = { type: 'castBallot', paperId, choices: at(choices, index) } as const;
    // Every tenth over HTTP, as from a network that breaks sockets.
    const answer = await (index % 10 === 9 ? delegate.askHttp(ask) : delegate.ask(ask));
    if (!answer.ok) throw new Error(`${delegate.name} could not vote: ${answer.error.message.en}`);
  });
  const allFor = Object.fromEntries(Object.keys(at(choices, 0)).map((id) => [id, 'for' as const]));
  if (witness) await whileOpen(cast, paperId, allFor, witness);
  await host.must({ type: 'closePaper', paperId });
  if (witness) await onceClosed(cast, paperId, allFor, witness);
  await certify(cast, paperId);
  await elect(cast, witness);
};

export const declaration: Scene = async ({ host }) => {
  for (const { id, state } of host.congress.papers) {
    if (state === 'certified') await host.must({ type: 'declareResult', paperId: id });
  }
  await host.until('declared results', ({ congress }) => congress.papers.every(({ state }) => state === 'declared'));
  for (const { itemId, title } of adoptedItems(host.congress.papers)) {
    const name = title.replace(/（.*草案）/, '');
    await host.must({
      type: 'adoptResolution',
      itemId,
      title: `津岚启衡装备制造有限公司第三届职代会第二次会议${about(name)}的决议`,
      text: `大会听取并审议了《${title}》。会议认为，文本符合法律法规和企业实际。会议同意《${name}》。会议要求有关部门认真组织实施。`,
    });
  }
};
