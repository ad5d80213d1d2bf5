/** Before the meeting: approval to notice. */
import { randomUUID } from 'node:crypto';
import { rosterRow } from '@congress/db/seed/demo';
import { at, leaderOf } from '../officers.ts';
import { importRoster } from '../roster.ts';
import { admitDelegates, inChunks } from '../stage.ts';
import { about, dayFromNow, document, type Scene } from './scene.ts';

export const approval: Scene = async ({ host }) => {
  await host.must({
    type: 'recordApproval',
    mode: 'hybrid',
    reason: '三班生产，外地项目部职工代表无法全部到场',
    management: { agrees: true, document: document('关于同意召开职代会的复函', '启衡函〔2026〕18号') },
    upperUnion: { agrees: true, document: document('关于召开职代会的批复', '津装工发〔2026〕9号') },
  });
};

export const roster: Scene = async (cast) => {
  const people = cast.material.people.map(rosterRow);
  await importRoster(cast.host, people);
  await cast.host.must({ type: 'completeRoster', explanations: [] });
  await admitDelegates(cast);
};

export const grouping: Scene = async (cast) => {
  const { host, formal, material } = cast;
  const wanted = material.groups.map(({ name }) => ({ id: randomUUID(), name }));
  await host.must({ type: 'defineGroups', groups: wanted });
  for (const [index, { id }] of wanted.entries()) {
    const personIds = formal.filter(({ seed }) => seed.group === index).map(({ person }) => person.id);
    await host.must({ type: 'assignToGroup', groupId: id, personIds });
    await host.must({ type: 'appointLeader', groupId: id, personId: leaderOf(cast, index).person.id });
  }
};

export const credentials: Scene = async ({ host, formal }) => {
  const panel = formal.slice(2, 5);
  await host.must({ type: 'appointPanel', personIds: panel.map(({ person }) => person.id) });
  for (const member of panel) await member.must({ type: 'signCredentials' });
};

export const collecting: Scene = async ({ host, formal, material }) => {
  const ids: string[] = [];
  for (const [index, { title, text }] of material.proposals.entries()) {
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

export const agenda: Scene = async ({ host, material: { items } }) => {
  const itemIds: string[] = [];
  for (const item of items) itemIds.push(await host.must({ type: 'addItem', ...item }));
  await host.must({
    type: 'setAgenda',
    entries: [
      { title: '企业工作报告', itemId: null, presenterId: null, minutes: 30 },
      ...items.map(({ title }, index) => ({
        title: `${about(title)}的说明`,
        itemId: at(itemIds, index),
        presenterId: null,
        minutes: 10,
      })),
    ],
  });
};

export const notice: Scene = async ({ host, formal, others }) => {
  const day = dayFromNow(1);
  const [year, month, date] = day.split('-').map(Number);
  const documentId = await host.must({
    type: 'giveNotice',
    meetsAt: `${day}T01:00:00Z`,
    place: '公司大会议室及线上会场',
    text: `兹定于${year}年${month}月${date}日上午9时召开第三届职工代表大会第二次会议，请各位代表按时出席。`,
  });
  await inChunks([...formal, ...others], 100, async (delegate) => {
    await delegate.must({ type: 'confirmNotice' });
    await delegate.must({ type: 'markRead', documentId });
  });
};
