/** A congress from its founding to its archive, with what every face shows on the way. */
import type { Step } from '@congress/contract/congress/procedure/view';
import { closeStep, playTo } from '../demo/play.ts';
import { at, leaderOf, officers } from '../demo/officers.ts';
import { openBallot, prepareBallot } from '../demo/scenes/voting.ts';
import { comers, inChunks, type Cast, type Delegate } from '../demo/stage.ts';

/** Who looks: the host at the console, a delegate on a phone, the hall's screen, an observer, nobody known. */
export type Eye = 'console' | 'stage' | 'observer' | 'entry' | Delegate;

/** Has a page looked at: a name for its sheet, by whom, and where (below the face's own address). */
export type Show = (name: string, eye: Eye, place?: string) => Promise<void>;

/** The delegates whose phones are looked at. */
const members = (cast: Cast): Record<'member' | 'leader' | 'chief' | 'chair' | 'panel', Delegate> => ({
  member: at(comers(cast), 60),
  leader: leaderOf(cast, 0),
  chief: officers(cast).chief,
  chair: at(officers(cast).presidium, 0),
  panel: at(cast.formal, 2),
});

/** Goes through the whole congress and stops wherever there is something to see. */
export async function tour(cast: Cast, show: Show): Promise<void> {
  const { host } = cast;
  const to = (kind?: Step['kind']): Promise<void> => playTo(cast, kind);
  const everyone = (place: string, name: string): Promise<void> => show(name, members(cast).member, place);

  await show('entry', 'entry', '/');
  await show('entry staff', 'entry', '/?as=staff');
  await show('congresses', 'console', '/console');
  await show('account', 'console', '/console/account');
  await show('new congress', 'console', '/console/new');
  await to('approval');
  for (const place of ['', 'people', 'suggestions', 'announcements', 'stage', 'plan', 'log']) {
    await show(`founded ${place || 'approval'}`, 'console', place);
  }
  await show('founded', 'observer');
  await show('founded', 'stage');
  await to('roster');
  await show('roster', 'console');
  await to('grouping');
  await show('grouping', 'console');
  await show('people', 'console', 'people');
  await everyone('', 'home before the notice');
  for (const place of ['papers', 'talk', 'votes', 'proposals', 'suggestions', 'speak', 'steps', 'news', 'me']) {
    await everyone(place, `empty ${place}`);
  }
  await to('credentials');
  await show('credentials', 'console');
  await host.must({ type: 'appointPanel', personIds: cast.formal.slice(2, 5).map(({ person }) => person.id) });
  await show('credentials', members(cast).panel, 'credentials');
  await to('proposals');
  for (const [index, one] of cast.material.proposals.entries()) {
    const proposer = at(cast.formal, (index * 7) % cast.formal.length);
    const proposalId = await proposer.must({ type: 'submitProposal', ...one });
    if (index < 2) await at(cast.formal, index + 50).must({ type: 'secondProposal', proposalId });
  }
  await show('proposals', 'console');
  await everyone('', 'home, proposals');
  await everyone('proposals', 'proposals');
  await everyone('proposals/new', 'a new proposal');
  await everyone(`proposals/${at(host.congress.proposals, 0).id}`, 'one proposal');
  await host.must({ type: 'closeProposalWindow' });
  for (const { id: proposalId, status } of host.congress.proposals) {
    if (status !== 'submitted') continue;
    await host.must({
      type: 'reviewProposal',
      proposalId,
      status: 'suggestion',
      reason: '转有关部门研究',
      mergedInto: null,
    });
  }
  await closeStep(cast);
  await to('agenda');
  await show('agenda, empty', 'console');
  await to('notice');
  await show(`agenda, done`, 'console', `steps/${stepOf(cast, 'agenda').id}`);
  await show('notice', 'console');
  await to('discussion');
  await afterNotice(cast, show);
  await to('sign-in');
  await signingIn(cast, show);
  await to('preliminary');
  await show('preliminary', 'console');
  await show('preliminary', 'stage');
  await to('presidium');
  await host.must({ type: 'directStage', scene: 'result', focusId: at(host.congress.papers, 0).id });
  await show('preliminary results', 'stage');
  const matter = at(at(host.congress.papers, 0).items, 0);
  await host.must({ type: 'directStage', scene: 'result', focusId: matter.id });
  await show('one preliminary matter', 'stage');
  await host.must({ type: 'directStage', scene: 'auto', focusId: null });
  await show('presidium', 'console');
  await everyone('', 'home, preparatory meeting over');
  await to('report');
  await speaking(cast, show);
  await to('discussion');
  await show('second discussion', 'console');
  await show('texts', members(cast).chair, 'texts');
  await to('evaluation');
  await show('evaluation', 'console');
  await everyone('', 'home, evaluation');
  await to('ballot');
  await voting(cast, show);
  await to('publication');
  await publishing(cast, show);
  await to('filing');
  await show('filing', 'console');
  await to('follow-up');
  await show('follow-up', 'console');
  await everyone('', 'home, follow-up');
  await to();
  await show('archived', 'console');
  await show('archived congresses', 'console', '/console');
  await show('archived log', 'console', 'log');
  await show('archived', 'stage');
  await show('archived', 'observer');
  await everyone('', 'home, archived');
  await everyone('me', 'my record');
  await everyone('steps', 'procedure');
}

function stepOf({ host }: Cast, kind: Step['kind']): Step {
  const step = host.congress.steps.find((each) => each.kind === kind);
  if (!step) throw new Error(`no step ${kind}`);
  return step;
}

async function afterNotice(cast: Cast, show: Show): Promise<void> {
  const { host } = cast;
  const { member, leader, chair } = members(cast);
  await show('notice', 'observer');
  for (const place of ['', 'notice', 'papers', 'agenda']) await show(`notice given ${place || 'home'}`, member, place);
  await show('an item', member, `items/${at(host.congress.items, 0).id}`);
  await show('talk, nothing said', member, 'talk');
  const mates = comers(cast).filter(({ seed }) => seed.group === member.seed.group);
  for (let index = 0; index < 24; index += 1) {
    const text =
      index % 5 === 0 ? '夜班津贴建议从每班二十元调到三十元，'.repeat(8) : '同意草案，建议把执行期限写清楚。';
    await at(mates, index % mates.length).must({ type: 'post', text });
  }
  await show('talk', member, 'talk');
  await show('summary', leader, 'talk/summary');
  await show('talk of the presidium', chair, 'talk');
  const itemId = at(host.congress.items, 1).id;
  for (const text of ['建议夜班后次日上午安排补休。', '请写明高温津贴的发放月份和标准。'.repeat(6)]) {
    await member.must({ type: 'makeSuggestion', itemId, text });
  }
  await show('suggestions', member, 'suggestions');
  await show('suggestions', 'console', 'suggestions');
  await show('discussion', 'console');
  await show('discussion', 'stage');
  await show('home, discussion', member);
}

async function signingIn(cast: Cast, show: Show): Promise<void> {
  const { member } = members(cast);
  await show('home, sign-in', member);
  await show('sign-in', member, 'sign-in');
  await show('leave', member, 'leave');
  const some = comers(cast).filter((one, index) => index % 3 !== 1 && one !== member);
  await inChunks(some, 40, async (one) => void (await one.must({ type: 'signIn' })));
  await at(cast.formal, cast.formal.length - 2).must({ type: 'requestLeave', reason: '住院治疗' });
  await show('sign-in', 'console');
  await show('sign-in', 'stage');
  await member.must({ type: 'signIn' });
  await show('signed in', member, 'sign-in');
}

async function speaking(cast: Cast, show: Show): Promise<void> {
  const { host } = cast;
  const { member, chair } = members(cast);
  await host.must({ type: 'markPresented', entryId: at(host.congress.agenda, 0).id });
  await show('agenda', 'stage');
  const topics = ['夜班津贴', '热处理车间夏季降温改造的资金来源与完成时限', '通勤班车', '', '技能等级津贴', '母婴室'];
  for (const [index, topic] of topics.entries())
    await at(comers(cast), 30 + index).must({ type: 'requestToSpeak', topic });
  await host.must({ type: 'callSpeaker', personId: at(comers(cast), 30).person.id });
  await member.must({ type: 'requestToSpeak', topic: '职工食堂' });
  await show('report', 'console');
  await show('speakers', 'stage');
  await show('home, report', member);
  await show('chair', chair, 'chair');
  await show('speak', member, 'speak');
  await host.must({ type: 'announce', text: '请各代表团长会后到主席台右侧领取讨论记录表。' });
  await show('announcements', 'console', 'announcements');
  await show('news', member, 'news');
  await host.must({ type: 'adjourn', reason: '午休，下午一时三十分复会' });
  await show('adjourned', 'console');
  await show('adjourned', 'stage');
  await show('adjourned', member);
  await show('chair, adjourned', chair, 'chair');
  await host.must({ type: 'resume' });
  await host.must({ type: 'finishSpeaking', personId: at(comers(cast), 30).person.id });
}

async function voting(cast: Cast, show: Show): Promise<void> {
  const { host } = cast;
  const { member, chief, chair } = members(cast);
  await show('ballot, nothing prepared', 'console');
  const paperId = await prepareBallot(cast);
  await show('ballot, prepared', 'console');
  await show('chair, a paper prepared', chair, 'chair');
  const choices = await openBallot(cast, paperId);
  const voters = [...comers(cast).entries()];
  const vote = ([index, one]: [number, Delegate]): Promise<void> =>
    one.must({ type: 'castBallot', paperId, choices: at(choices, index) }).then(() => undefined);
  await inChunks(voters.slice(0, 40), 40, vote);
  await show('home, ballot', member);
  await show('chair, a paper open', chair, 'chair');
  await show('ballots on paper', chief, `count/${paperId}`);
  await show('votes', member, 'votes');
  await show('ballot, first item', member, `ballots/${paperId}/1`);
  await show('ballot, review', member, `ballots/${paperId}/review`);
  await show('turnout', 'console');
  await show('turnout', 'stage');
  await inChunks(voters.slice(40), 40, vote);
  await show('voted', member, `ballots/${paperId}`);
  await host.must({ type: 'closePaper', paperId });
  await show('closed', 'console');
  await show('count, before', chief, `count/${paperId}`);
  await chief.must({ type: 'countPaper', paperId });
  await show('counted', 'console');
  await show('count, after', chief, `count/${paperId}`);
  await chief.must({ type: 'signCount', paperId });
  await at(officers(cast).scrutineers, 0).must({ type: 'signCount', paperId });
  await show('certified', 'console');
  await show('recount, to be released', chief, `count/${paperId}`);
  await chief.must({ type: 'releaseRecount', paperId });
  await at(officers(cast).scrutineers, 0).must({ type: 'releaseRecount', paperId });
  await show('recount, released', chief, `count/${paperId}`);
  await closeStep(cast);
  await playTo(cast, 'declaration');
  await show('before the declaration', 'console');
  await show('before the declaration', 'stage');
  await show('chair, a result to declare', chair, 'chair');
  await host.must({ type: 'declareResult', paperId });
  await show('declaration', 'console');
  await show('declaration', 'stage');
  for (const item of [0, host.congress.items.length - 1]) {
    await host.must({ type: 'directStage', scene: 'result', focusId: at(host.congress.items, item).id });
    await show(`result of item ${item + 1}`, 'stage');
  }
  await host.must({ type: 'directStage', scene: 'auto', focusId: null });
  await show('results', member, `results/${paperId}`);
  await show('home, declaration', member);
}

async function publishing(cast: Cast, show: Show): Promise<void> {
  const { host } = cast;
  const { member } = members(cast);
  const resolution = at(host.congress.resolutions, 0);
  await host.must({ type: 'directStage', scene: 'resolution', focusId: resolution.id });
  await show('resolution', 'stage');
  await host.must({ type: 'directStage', scene: 'auto', focusId: null });
  await show('resolution', member, `resolutions/${resolution.id}`);
  await show('publication, before', 'console');
  await host.must({ type: 'publishResults' });
  for (const text of ['请说明职工福利费方案未通过后的安排。', '请公开计票报告单。']) {
    await at(cast.formal, 30).must({ type: 'fileObjection', text });
  }
  const [first] = host.congress.objections;
  if (first)
    await host.must({ type: 'answerObjection', objectionId: first.id, answer: '修改后提交下一次职代会审议。' });
  await show('publication', 'console');
  await show('publication', 'stage');
  await show('publication', 'observer');
  await show('publication', member, 'publication');
  await show('home, publication', member);
  if (host.congress.objections[1]) {
    await host.must({ type: 'answerObjection', objectionId: host.congress.objections[1].id, answer: '已随公示附上。' });
  }
  await closeStep(cast);
}
