/** The meeting itself: signing in, talking, hearing, all but the ballot. */
import type { Me } from '@congress/contract/congress/people';
import type { Step } from '@congress/contract/congress/procedure/view';
import { preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { at, leaderOf, officers } from '../officers.ts';
import { comers, inChunks, type Cast, type Delegate } from '../stage.ts';
import { ratings } from '@congress/contract/congress/assembly/reportsOnDuty';
import { evaluate } from './evaluating.ts';
import { document, type Scene } from './scene.ts';

async function discuss(cast: Cast, step: Step): Promise<void> {
  await inChunks([...cast.material.groups.keys()], 6, async (group) => {
    const leader = leaderOf(cast, group);
    const speaker = cast.formal.findLast(({ seed }) => seed.group === group) ?? leader;
    await speaker.must({ type: 'post', text: `${speaker.name}：对各项草案没有原则性意见，建议把执行期限写清楚。` });
    await leader.until('the post of the group', ({ snapshot }) =>
      Boolean(snapshot.group?.posts.some(({ stepId }) => stepId === step.id)),
    );
    await leader.must({
      type: 'submitSummary',
      groupId: at(cast.host.congress.groups, group).id,
      text: `${at(cast.material.groups, group).name}认真讨论了各项议题，一致认为草案符合企业实际，同意提交大会表决；建议明确执行期限和责任部门。`,
    });
  });
}

export const discussion: Scene = async (cast, step, nth) => {
  await discuss(cast, step);
  if (nth === 1) {
    const suggestionId = await at(cast.formal, 7).must({
      type: 'makeSuggestion',
      itemId: cast.host.congress.items.at(-2)?.id ?? null,
      text: '建议夜班后次日上午安排补休。',
    });
    await cast.host.must({ type: 'answerSuggestion', suggestionId, answer: '已写入修订草案第三条。' });
    return;
  }
  const member = at(officers(cast).presidium, 0);
  for (const { id } of cast.host.congress.items) await member.must({ type: 'freezeItem', itemId: id });
};

/** Half come to the hall and use its code, three are signed in at the door, the rest from elsewhere. */
export async function signInAll(cast: Cast): Promise<void> {
  const { host, screen, formal, others, present } = cast;
  await screen.until('the code of the hall', ({ gauges }) => gauges.onSiteCode !== undefined);
  const code = screen.gauges.onSiteCode?.code ?? '';
  const hall = Math.floor(present / 2);
  await inChunks([...comers(cast).entries()], 100, async ([index, delegate]) => {
    if (index < 3) await host.must({ type: 'signInPerson', personId: delegate.person.id, place: 'on-site' });
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

/** Nominates the offices of the demo. */
export async function nominate(cast: Cast): Promise<void> {
  const { presidium, chief, scrutineers, tellers } = officers(cast);
  const ids = (people: Delegate[]): string[] => people.map(({ person }) => person.id);
  await cast.host.must({
    type: 'nominateOffices',
    presidium: ids(presidium),
    secretaryGeneral: at(presidium, 3).person.id,
    chiefScrutineer: chief.person.id,
    scrutineers: ids(scrutineers),
    tellers: ids(tellers),
  });
}

export const preliminary: Scene = async (cast) => {
  const { host } = cast;
  await nominate(cast);
  const paperId = await host.must({
    type: 'preparePaper',
    title: '预备会议举手表决事项',
    method: 'hands',
    itemIds: [],
    matters: [...preparatoryMatters],
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

export const presidium: Scene = async (cast) => {
  const members = officers(cast).presidium;
  await cast.host.must({
    type: 'recordPresidiumMeeting',
    schedule: '上午听取报告和议案说明，下午分团讨论、表决、宣布结果。',
    executiveChairs: [at(members, 0).person.id],
  });
};

export const report: Scene = async (cast, { record }) => {
  const { host } = cast;
  const heard = record.kind === 'report' ? record.presented.map(({ entryId }) => entryId) : [];
  for (const { id } of host.congress.agenda) {
    if (!heard.includes(id)) await host.must({ type: 'markPresented', entryId: id });
  }
  const speaker = at(cast.formal, 20);
  await speaker.must({ type: 'requestToSpeak', topic: '夜班津贴' });
  await host.must({ type: 'callSpeaker', personId: speaker.person.id });
  await host.must({ type: 'finishSpeaking', personId: speaker.person.id });
};

export const evaluation: Scene = async (cast, step, _, witness) => {
  const { host } = cast;
  if (ratings(host.congress).length > 0) return evaluate(cast, witness);
  await host.must({
    type: 'recordEvidence',
    stepId: step.id,
    evidence: document('民主评议领导人员结果汇总（现场纸质测评）', '启衡职代〔2026〕3号'),
    note: '评议在会场以纸质测评表进行，由监票人当场封存计票。',
  });
};
