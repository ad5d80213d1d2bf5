/**
 * An election that goes through every round there is: three are equal behind the first, a run-off elects one of them, the
 * last seat stays open, and hands leave it so.
 */
import { elections } from '@congress/contract/congress/nomination/questions';
import { courseOf } from '@congress/contract/congress/ballot/rounds';
import type { ElectionItem, Paper } from '@congress/contract/congress/ballot/view';
import type { CandidateMark, Choices } from '@congress/contract/kernel/ballot/marks';
import { at } from '../officers.ts';
import type { Witness } from '../refusals.ts';
import { said } from '../said.ts';
import { comers, inChunks, type Cast } from '../stage.ts';
import { certify } from './counting.ts';

type Marks = Record<string, CandidateMark>;

function paperOf({ host }: Cast, paperId: string): Paper | undefined {
  return host.congress.papers.find(({ id }) => id === paperId);
}

/** Everybody who comes votes as `choose` says by their place, and the paper is closed. */
export async function votedBy(
  cast: Cast,
  paperId: string,
  choose: (voter: number, paper: Paper) => Choices,
): Promise<void> {
  const { host } = cast;
  await host.must({ type: 'openPaper', paperId });
  await host.until('the paper', () => paperOf(cast, paperId)?.state === 'open');
  const paper = paperOf(cast, paperId);
  if (!paper) throw new Error(`paper ${paperId} is gone`);
  await inChunks([...comers(cast).entries()], 200, async ([voter, delegate]) => {
    await delegate.must({ type: 'castBallot', paperId, choices: choose(voter, paper) });
  });
  await host.must({ type: 'closePaper', paperId });
}

/** Counts, signs and declares one round, and waits until everybody knows. */
async function declared(cast: Cast, paperId: string): Promise<void> {
  await certify(cast, paperId);
  await cast.host.must({ type: 'declareResult', paperId });
  await cast.host.until('the result', () => paperOf(cast, paperId)?.state === 'declared');
}

/** The marks of an election by the places of candidates on the paper. */
function marks({ candidates }: ElectionItem, chosen: readonly number[]): Marks {
  return Object.fromEntries(candidates.map(({ id }, place) => [id, chosen.includes(place) ? 'for' : 'abstain']));
}

const onElections = (paper: Paper, choose: (item: ElectionItem) => readonly number[]): Choices =>
  Object.fromEntries(
    paper.items.flatMap((item) =>
      item.kind === 'election' ? [[item.id, { candidates: marks(item, choose(item)), writeIns: [] }] as const] : [],
    ),
  );

/** Everyone marks the first; of the next three each third leaves out another, so that they come out equal. */
function equalBehindTheFirst(voters: number): (voter: number, paper: Paper) => Choices {
  const thirds = voters - (voters % 3);
  return (voter, paper) =>
    onElections(paper, ({ candidates }) => {
      // Of those left over one marks everybody, which is one too many: that vote is invalid.
      if (voter >= thirds) return voter === thirds ? [0] : candidates.map((_, place) => place);
      return [0, 1, 2, 3].filter((place) => place === 0 || place !== 1 + (voter % 3));
    });
}

/** The first of the three has everyone's mark, the two others share them: neither has more than half. */
const oneOfTheTied = (voter: number, paper: Paper): Choices => onElections(paper, () => [0, 1 + (voter % 2)]);

/** All rounds of each election on the agenda. */
export async function elect(cast: Cast, witness?: Witness): Promise<void> {
  const { host } = cast;
  for (const { id: itemId, title } of elections(host.congress)) {
    const prepare = { type: 'preparePaper' as const, title, method: 'secret' as const, itemIds: [itemId], matters: [] };
    const first = await host.must({ ...prepare, previousId: null });
    await votedBy(cast, first, equalBehindTheFirst(comers(cast).length));
    await certify(cast, first);
    witness?.(
      said('上一轮还没有宣布结果就再次投票', 'vote again before the round is declared'),
      'round-undeclared',
      await host.ask({ ...prepare, previousId: first }),
    );
    await host.must({ type: 'declareResult', paperId: first });
    await host.until('the tie', ({ congress }) => courseOf(congress, itemId)?.awaits === 'run-off');

    const runOff = await host.must({ ...prepare, previousId: first });
    await votedBy(cast, runOff, oneOfTheTied);
    await declared(cast, runOff);
    witness?.(
      said('空缺名额未经举手决定就再次选举', 'vote on open seats before hands decided so'),
      'open-seats-undecided',
      await host.ask({ ...prepare, previousId: runOff }),
    );

    const hands = await host.must({
      type: 'preparePaper',
      title: `是否再次选举：${title}`.slice(0, 200),
      method: 'hands',
      itemIds: [],
      matters: [],
      previousId: null,
      openSeatsOf: itemId,
    });
    await votedBy(cast, hands, (_, paper) => ({ [at(paper.items, 0).id]: 'against' }));
    await host.must({ type: 'countPaper', paperId: hands });
    await host.must({ type: 'declareResult', paperId: hands });
    await host.until('the decision', ({ congress }) => courseOf(congress, itemId)?.awaits === 'nothing');
    witness?.(
      said('决定空缺之后又投一轮', 'vote on seats that were left open'),
      'election-settled',
      await host.ask({ ...prepare, previousId: runOff }),
    );
  }
}
