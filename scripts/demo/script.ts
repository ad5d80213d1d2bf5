/** What happens in each step of the demo congress, between its opening and its closing. */
import { randomUUID } from 'node:crypto';
import type { Me, Step } from '@congress/contract/snapshot';
import { matters, type MotionMark } from '@congress/contract/vocabulary';
import { groups, items, outcomes, proposals, rosterRow } from '@congress/db/seed/demo';
import { onceClosed, whileOpen, type Witness } from './refusals.ts';
import { admitDelegates, comers, inChunks, type Cast, type Delegate } from './stage.ts';

/** A step's own doings; `nth` counts steps of the same kind from 1. With a witness, some is tried that must be refused. */
type Scene = (cast: Cast, step: Step, nth: number, witness?: Witness) => Promise<void>;

const paper = (title: string, number: string) => ({ title, number, date: '2026-11-02' });

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`there is no number ${index}`);
  return one;
}

function leaderOf(cast: Cast, group: number): Delegate {
  const leader = cast.formal.find(({ seed }) => seed.group === group);
  if (!leader) throw new Error(`group ${group} is empty`);
  return leader;
}

/** The offices of the demo: presidium of five, three of them from the front line. */
export function officers(
  cast: Cast,
): Record<'presidium' | 'scrutineers' | 'tellers', Delegate[]> & { chief: Delegate } {
  const pool = comers(cast);
  const front = pool.filter(({ seed }) => seed.category === 'front-line');
  const managers = pool.filter(({ seed }) => seed.category === 'manager');
  return {
    presidium: [...front.slice(0, 3), ...managers.slice(0, 2)],
    chief: at(front, 4),
    scrutineers: [at(front, 5), at(front, 6)],
    tellers: [at(front, 7), at(front, 8)],
  };
}

/** Marks that come out as wanted, spread over so many voters; what does not divide is against. */
export function marksFor(
  wanted: Record<'for' | 'against' | 'abstain' | 'spoilt', number>,
  voters: number,
): MotionMark[] {
  const all = wanted.for + wanted.against + wanted.abstain + wanted.spoilt;
  const marks = (['for', 'abstain', 'spoilt'] as const).flatMap((mark) =>
    Array.from({ length: Math.floor((wanted[mark] * voters) / all) }, () => mark),
  );
  return [...marks, ...Array.from({ length: voters - marks.length }, () => 'against' as const)];
}

async function discuss(cast: Cast, step: Step): Promise<void> {
  await inChunks([...groups.keys()], 6, async (group) => {
    const leader = leaderOf(cast, group);
    const speaker = cast.formal.findLast(({ seed }) => seed.group === group) ?? leader;
    await speaker.must({ type: 'post', text: `${speaker.name}：对各项草案没有原则性意见，建议把执行期限写清楚。` });
    await leader.until('the post of the group', ({ snapshot }) =>
      Boolean(snapshot.group?.posts.some(({ stepId }) => stepId === step.id)),
    );
    await leader.must({
      type: 'submitSummary',
      groupId: at(cast.host.congress.groups, group).id,
      text: `${at(groups, group).name}认真讨论了各项议题，一致认为草案符合企业实际，同意提交大会表决；建议明确执行期限和责任部门。`,
    });
  });
}

const approval: Scene = async ({ host }) => {
  await host.must({
    type: 'recordApproval',
    mode: 'hybrid',
    reason: '三班生产，外地项目部职工代表无法全部到场',
    management: { agrees: true, document: paper('关于同意召开职代会的复函', '启衡函〔2026〕18号') },
    upperUnion: { agrees: true, document: paper('关于召开职代会的批复', '津装工发〔2026〕9号') },
  });
};

const roster: Scene = async (cast) => {
  const people = cast.people.map(rosterRow);
  await cast.host.must({ type: 'importRoster', people });
  await cast.host.must({ type: 'completeRoster', explanations: [] });
  await admitDelegates(cast);
};

const grouping: Scene = async (cast) => {
  const { host, formal } = cast;
  const wanted = groups.map(({ name }) => ({ id: randomUUID(), name }));
  await host.must({ type: 'defineGroups', groups: wanted });
  for (const [index, { id }] of wanted.entries()) {
    const personIds = formal.filter(({ seed }) => seed.group === index).map(({ person }) => person.id);
    await host.must({ type: 'assignToGroup', groupId: id, personIds });
    await host.must({ type: 'appointLeader', groupId: id, personId: leaderOf(cast, index).person.id });
  }
};

const credentials: Scene = async ({ host, formal }) => {
  const panel = formal.slice(2, 5);
  await host.must({ type: 'appointPanel', personIds: panel.map(({ person }) => person.id) });
  for (const member of panel) await member.must({ type: 'signCredentials' });
};

const collecting: Scene = async ({ host, formal }) => {
  const ids: string[] = [];
  for (const [index, { title, text }] of proposals.entries()) {
    const proposalId = await at(formal, index * 10).must({ type: 'submitProposal', title, text });
    ids.push(proposalId);
    for (const seconder of [1, 2]) await at(formal, index * 10 + seconder).must({ type: 'secondProposal', proposalId });
  }
  await host.must({ type: 'closeProposalWindow' });
  for (const [index, proposalId] of ids.entries()) {
    await host.must(
      index === 2
        ? {
            type: 'reviewProposal',
            proposalId,
            status: 'suggestion',
            reason: '纳入薪酬制度修订一并研究',
            mergedInto: null,
          }
        : { type: 'reviewProposal', proposalId, status: 'filed', reason: '', mergedInto: null },
    );
  }
};

const agenda: Scene = async ({ host }) => {
  const itemIds: string[] = [];
  for (const item of items) itemIds.push(await host.must({ type: 'addItem', ...item }));
  await host.must({
    type: 'setAgenda',
    entries: [
      { title: '企业工作报告', itemId: null, presenterId: null, minutes: 30 },
      ...items.map(({ title }, index) => ({
        title: `关于${title}的说明`,
        itemId: at(itemIds, index),
        presenterId: null,
        minutes: 10,
      })),
    ],
  });
};

const notice: Scene = async ({ host, formal, others }) => {
  const documentId = await host.must({
    type: 'giveNotice',
    meetsAt: '2026-11-20T01:00:00Z',
    place: '公司大会议室及线上会场',
    text: '兹定于2026年11月20日上午9时召开第三届职工代表大会第二次会议，请各位代表按时出席。',
  });
  await inChunks([...formal, ...others], 100, async (delegate) => {
    await delegate.must({ type: 'confirmNotice' });
    await delegate.must({ type: 'markRead', documentId });
  });
};

const discussion: Scene = async (cast, step, nth) => {
  await discuss(cast, step);
  if (nth === 1) {
    const suggestionId = await at(cast.formal, 7).must({
      type: 'makeSuggestion',
      itemId: at(cast.host.congress.items, 4).id,
      text: '建议夜班后次日上午安排补休。',
    });
    await cast.host.must({ type: 'answerSuggestion', suggestionId, answer: '已写入修订草案第三条。' });
    return;
  }
  const member = at(officers(cast).presidium, 0);
  for (const { id } of cast.host.congress.items) await member.must({ type: 'freezeItem', itemId: id });
};

/** Half come to the hall and use its code, three are signed in at the door, the rest from elsewhere. */
async function signInAll(cast: Cast): Promise<void> {
  const { host, screen, formal, others, present } = cast;
  await screen.until('the code of the hall', ({ gauges }) => gauges.onSiteCode !== undefined);
  const code = screen.gauges.onSiteCode?.code ?? '';
  const hall = Math.floor(present / 2);
  await inChunks([...comers(cast).entries()], 100, async ([index, delegate]) => {
    if (index < 3) await host.must({ type: 'signInPerson', personId: delegate.person.id });
    else if (index < hall) await delegate.must({ type: 'signIn', onSiteCode: code });
    else await delegate.must({ type: 'signIn' });
  });
  await inChunks(others, 20, async (other) => void (await other.must({ type: 'signIn' })));
  const absent = formal.at(-1);
  if (absent && (await absent.get<{ me: Me }>(`/congresses/${cast.congressId}`)).me.leave === 'none') {
    await absent.must({ type: 'requestLeave', reason: '住院治疗' });
    await host.must({ type: 'decideLeave', personId: absent.person.id, granted: true });
  }
}

const preliminary: Scene = async (cast) => {
  const { host } = cast;
  const { presidium, chief, scrutineers, tellers } = officers(cast);
  const ids = (people: Delegate[]): string[] => people.map(({ person }) => person.id);
  await host.must({
    type: 'nominateOffices',
    presidium: ids(presidium),
    secretaryGeneral: at(presidium, 3).person.id,
    chiefScrutineer: chief.person.id,
    scrutineers: ids(scrutineers),
    tellers: ids(tellers),
  });
  const paperId = await host.must({
    type: 'preparePaper',
    title: '预备会议举手表决事项',
    method: 'hands',
    itemIds: [],
    matters: [...matters],
    previousId: null,
  });
  await host.must({ type: 'openPaper', paperId });
  await host.until('the paper', ({ congress }) => congress.papers.some(({ id }) => id === paperId));
  const choices = Object.fromEntries(
    (host.congress.papers.find(({ id }) => id === paperId)?.items ?? []).map(({ id }) => [id, 'for' as const]),
  );
  await inChunks(
    comers(cast),
    200,
    async (delegate) => void (await delegate.must({ type: 'castBallot', paperId, choices })),
  );
  await host.must({ type: 'closePaper', paperId });
  await host.must({ type: 'countPaper', paperId });
  await host.must({ type: 'declareResult', paperId });
};

const presidium: Scene = async (cast) => {
  const members = officers(cast).presidium;
  await cast.host.must({
    type: 'recordPresidiumMeeting',
    schedule: '上午听取报告和议案说明，下午分团讨论、表决、宣布结果。',
    executiveChairs: [at(members, 0).person.id],
  });
};

const report: Scene = async (cast) => {
  const { host } = cast;
  for (const entry of host.congress.agenda) await host.must({ type: 'markPresented', entryId: entry.id });
  const speaker = at(cast.formal, 20);
  await speaker.must({ type: 'requestToSpeak', topic: '夜班津贴' });
  await host.must({ type: 'callSpeaker', personId: speaker.person.id });
  await host.must({ type: 'finishSpeaking', personId: speaker.person.id });
};

const evaluation: Scene = async ({ host }, step) => {
  await host.must({
    type: 'recordEvidence',
    stepId: step.id,
    evidence: paper('民主评议领导人员结果汇总（现场纸质测评）', '启衡职代〔2026〕3号'),
    note: '评议在会场以纸质测评表进行，由监票人当场封存计票。',
  });
};

/** What each delegate marks: the last item falls short of half of all, the others are carried. */
export function choicesOf(cast: Cast, paperItemIds: string[]): Record<string, MotionMark>[] {
  const voters = comers(cast).length;
  const columns = paperItemIds.map((_, index) =>
    marksFor(index === paperItemIds.length - 1 ? outcomes.notAdopted : outcomes.adopted, voters),
  );
  return Array.from({ length: voters }, (__, voter) =>
    Object.fromEntries(paperItemIds.map((id, index) => [id, at(at(columns, index), (voter + index * 17) % voters)])),
  );
}

const ballot: Scene = async (cast, _, __, witness) => {
  const { host } = cast;
  const { chief, scrutineers } = officers(cast);
  const paperId = await host.must({
    type: 'preparePaper',
    title: '议题表决票',
    method: 'secret',
    itemIds: host.congress.items.map(({ id }) => id),
    matters: [],
    previousId: null,
  });
  await host.must({ type: 'openPaper', paperId });
  await host.until('the paper', ({ congress }) => congress.papers.some(({ id }) => id === paperId));
  const paperItems = host.congress.papers.find(({ id }) => id === paperId)?.items ?? [];
  const choices = choicesOf(
    cast,
    paperItems.map(({ id }) => id),
  );
  await inChunks([...comers(cast).entries()], 200, async ([index, delegate]) => {
    const ask = { type: 'castBallot', paperId, choices: at(choices, index) } as const;
    // Every tenth over HTTP, as from a network that breaks sockets.
    const answer = await (index % 10 === 9 ? delegate.askHttp(ask) : delegate.ask(ask));
    if (!answer.ok) throw new Error(`${delegate.name} could not vote: ${answer.error.message.en}`);
  });
  const allFor = Object.fromEntries(paperItems.map(({ id }) => [id, 'for' as const]));
  if (witness) await whileOpen(cast, paperId, allFor, witness);
  await host.must({ type: 'closePaper', paperId });
  if (witness) await onceClosed(cast, paperId, allFor, witness);
  await chief.must({ type: 'countPaper', paperId });
  await chief.must({ type: 'signCount', paperId });
  await at(scrutineers, 0).must({ type: 'signCount', paperId });
};

const declaration: Scene = async ({ host }) => {
  for (const { id, state } of host.congress.papers) {
    if (state === 'certified') await host.must({ type: 'declareResult', paperId: id });
  }
  await host.until('declared results', ({ congress }) => congress.papers.every(({ state }) => state === 'declared'));
  for (const { itemId, title } of adoptedItems(host.congress.papers)) {
    const name = title.replace(/（.*草案）/, '');
    await host.must({
      type: 'adoptResolution',
      itemId,
      title: `津岚启衡装备制造有限公司第三届职代会第二次会议关于${name}的决议`,
      text: `大会听取并审议了《${title}》。会议认为，文本符合法律法规和企业实际。会议同意《${name}》。会议要求有关部门认真组织实施。`,
    });
  }
};

/** Items carried by declared papers. */
export function adoptedItems(papers: Cast['host']['congress']['papers']): { itemId: string; title: string }[] {
  return papers.flatMap(({ items: onPaper, report: counted }) =>
    (counted?.items ?? []).flatMap(({ paperItemId, adopted }) => {
      const one = onPaper.find(({ id }) => id === paperItemId);
      return adopted && one?.itemId ? [{ itemId: one.itemId, title: one.title }] : [];
    }),
  );
}

const publication: Scene = async ({ host, formal }) => {
  await host.must({ type: 'publishResults' });
  const objectionId = await at(formal, 30).must({
    type: 'fileObjection',
    text: '请说明职工福利费方案未通过后的安排。',
  });
  await host.must({ type: 'answerObjection', objectionId, answer: '修改后提交下一次职代会审议。' });
};

const filing: Scene = async ({ host }) => {
  await host.must({ type: 'makeArchive' });
  await host.must({ type: 'recordReceipt', receipt: paper('职代会备案回执', '津装工备〔2026〕31号') });
};

const followUp: Scene = async ({ host }) => {
  const { resolutions, proposals: all } = host.congress;
  const subjects = [
    ...resolutions.map(({ id }) => ({ kind: 'resolution' as const, id })),
    ...all.filter(({ status }) => status === 'filed').map(({ id }) => ({ kind: 'proposal' as const, id })),
  ];
  for (const subject of subjects) {
    const followUpId = await host.must({
      type: 'assignFollowUp',
      subject,
      owner: '人力资源部',
      deadline: '2027-03-31',
    });
    await host.must({ type: 'reportFollowUp', followUpId, outcome: 'solved', note: '已落实' });
  }
};

/** Every kind's scene. */
export const scenes: Record<Step['kind'], Scene> = {
  approval,
  roster,
  grouping,
  credentials,
  proposals: collecting,
  agenda,
  notice,
  discussion,
  'sign-in': signInAll,
  preliminary,
  presidium,
  report,
  evaluation,
  ballot,
  declaration,
  publication,
  filing,
  'follow-up': followUp,
};
