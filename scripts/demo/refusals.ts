/** What must be refused, tried at the step where it would do most harm. */
import { randomUUID } from 'node:crypto';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import { Client, type Ask } from './client.ts';
import { said } from './said.ts';
import { motionItems } from './marks.ts';
import { comers, inChunks, type Cast, type Delegate } from './stage.ts';

/** Told of every refusal seen: what was tried, the code wanted, and the answer. */
export type Witness = (tried: Bilingual, wanted: ErrorCode, answer: Awaited<ReturnType<Client['ask']>>) => void;

type Attempt = (cast: Cast, step: Step, witness: Witness, nth: number) => Promise<void>;

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('nobody there');
  return one;
}

async function skipAhead({ host }: Cast, witness: Witness): Promise<void> {
  for (const kind of ['ballot', 'publication'] as const) {
    const step = host.congress.steps.find((each) => each.kind === kind);
    if (!step) continue;
    witness(
      said(`跳过环节，直接开始「${kind}」`, `skip ahead to ${kind}`),
      'step-out-of-order',
      await host.ask({ type: 'openStep', stepId: step.id }),
    );
  }
}

const approval: Attempt = async (cast, step, witness) => {
  const { host, congressId } = cast;
  const stranger = await cast.stranger();
  await skipAhead(cast, witness);
  witness(
    said('条件未满足就办结', 'close a step before its conditions are met'),
    'gate-not-met',
    await host.ask({ type: 'closeStep', stepId: step.id }),
  );
  witness(
    said('删除法定环节', 'remove a mandatory step'),
    'step-is-mandatory',
    await host.ask({ type: 'removeStep', stepId: step.id }),
  );
  witness(
    said('外单位办理本单位大会', 'run the congress of another organization'),
    'not-found',
    await stranger.askHttp({ type: 'closeStep', stepId: step.id }, congressId),
  );
};

const signIn: Attempt = async ({ host, screen, formal }, step, witness, nth) => {
  if (nth === 2) {
    witness(
      said('人数不足就办结签到', 'close the sign-in without a quorum'),
      'gate-not-met',
      await host.ask({ type: 'closeStep', stepId: step.id }),
    );
    return;
  }
  const delegate = first(formal);
  witness(
    said('用错误的会场签到码', 'sign in with a wrong code of the hall'),
    'wrong-on-site-code',
    await delegate.ask({ type: 'signIn', onSiteCode: '000000x' }),
  );
  witness(said('大屏设备代为签到', 'sign in as the big screen'), 'forbidden', await screen.ask({ type: 'signIn' }));
};

/** Everyone over quorum leaves, a paper is tried to be opened, and everyone comes back. */
async function openWithoutQuorum(cast: Cast, witness: Witness, paperId: string): Promise<void> {
  const { host } = cast;
  await host.until('the number present', ({ gauges }) => gauges.presence?.present === cast.present);
  const quorum = host.gauges.presence?.quorum ?? 0;
  const leaving = comers(cast).slice(quorum - 1);
  await inChunks(leaving, 50, async ({ person }) => {
    await host.must({ type: 'recordDeparture', personId: person.id });
  });
  witness(
    said(`在场 ${quorum - 1} 人，开始表决`, `open the vote with ${quorum - 1} present`),
    'no-quorum',
    await host.ask({ type: 'openPaper', paperId }),
  );
  await inChunks(leaving, 50, async (delegate) => {
    await delegate.must({ type: 'signIn' });
  });
}

const ballot: Attempt = async (cast, _, witness) => {
  const { host } = cast;
  const itemIds = motionItems(host.congress).map(({ id }) => id);
  witness(
    said('以举手方式表决须无记名的议题', 'vote by hands on what needs a secret ballot'),
    'method-not-allowed',
    await host.ask({ type: 'preparePaper', title: '举手', method: 'hands', itemIds, matters: [], previousId: null }),
  );
  const paperId = await host.must({
    type: 'preparePaper',
    title: '试开表决票',
    method: 'secret',
    itemIds,
    matters: [],
    previousId: null,
  });
  await openWithoutQuorum(cast, witness, paperId);
  await host.must({ type: 'withdrawPaper', paperId });
};

/** Tried before a step's own scene. */
export const attempts: Partial<Record<Step['kind'], Attempt>> = {
  approval,
  'sign-in': signIn,
  ballot,
};

/** The second device of a delegate who has voted already. */
async function voteTwice(delegate: Delegate, ask: Ask, witness: Witness): Promise<void> {
  const second = new Client(`${delegate.name}的另一部手机`, delegate.url, delegate.token);
  await second.join(delegate.congressId);
  witness(
    said('换一部手机再投一票', 'vote again on another phone'),
    'already-voted',
    await second.ask({ ...ask, id: randomUUID() }),
  );
  second.leave();
}

/** Tried in the middle of voting, while the paper is open. */
export async function whileOpen(
  cast: Cast,
  paperId: string,
  choices: Record<string, 'for'>,
  witness: Witness,
): Promise<void> {
  const voter = first(cast.formal);
  const ask: Ask = { type: 'castBallot', paperId, choices };
  await voteTwice(voter, ask, witness);
  const guest = first(cast.others.filter(({ seed }) => seed.capacity === 'guest'));
  witness(said('特邀代表投票', 'vote as a guest'), 'forbidden', await guest.ask(ask));
  const absent = cast.formal.at(-1);
  if (absent) witness(said('未签到的代表投票', 'vote without having signed in'), 'not-present', await absent.ask(ask));
  witness(
    said('外单位人员投票', 'vote as somebody of another organization'),
    'not-found',
    await (await cast.stranger()).askHttp(ask, cast.congressId),
  );
  witness(
    said('计票结束前宣布结果', 'declare a result before the count'),
    'step-not-open',
    await cast.host.ask({ type: 'declareResult', paperId }),
  );
}

/** Tried once the paper is closed. */
export async function onceClosed(
  cast: Cast,
  paperId: string,
  choices: Record<string, 'for'>,
  witness: Witness,
): Promise<void> {
  const late = cast.formal.at(-2);
  if (late)
    witness(
      said('截止后投票', 'vote after the close'),
      'paper-not-open',
      await late.ask({ type: 'castBallot', paperId, choices }),
    );
  witness(
    said('不是监票人签字', 'sign the count without being a scrutineer'),
    'forbidden',
    await cast.host.ask({ type: 'signCount', paperId }),
  );
}
