import { randomUUID } from 'node:crypto';
import type { Group } from '@congress/contract/congress/preparation/view';
import { describe, expect, test } from 'vitest';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { createRows } from '../../../api/src/congress/infra/rows.ts';
import { createTenancy } from '../../../api/src/kernel/tree/postgres/store.ts';
import type { CongressWork } from '@congress/api/congress/ports/congresses';
import type { Act } from '@congress/api/kernel/means';
import { IdTaken } from '@congress/api/kernel/unavailable';
import { AT, aState, aText, anAct, Congress, ownDatabase } from './fixture.ts';

const db = await ownDatabase();
const congresses = createCongresses(db.pools);
const rows = createRows(db.pools);
const tenancy = createTenancy(db.pools);

function within<T>(congress: Congress, work: (unit: CongressWork) => Promise<T>): Promise<T> {
  return congresses.work(congress.id, work);
}

test('me: what I did, and never what was on a ballot', async () => {
  const congress = await Congress.found(db, ['roster', 'notice', 'sign-in']);
  const [person] = (await congress.people(1)) as [string];
  const { ref, text } = aText('各位代表');
  await within(congress, async (unit) => {
    const { state } = (await unit.load())!;
    await unit.commit({
      before: state,
      after: state,
      happened: [],
      documents: [{ ref, kind: 'notice', title: '通知', text }],
      act: anAct('giveNotice'),
      outcome: {},
    });
    expect(await unit.texts([ref.documentId, randomUUID()])).toEqual({ [ref.documentId]: '各位代表' });
  });
  expect(await rows.markRead(congress.id, person, ref.documentId, AT)).toBe(true);
  expect(await rows.markRead(congress.id, person, ref.documentId, AT)).toBe(true);
  expect(await rows.markRead(congress.id, person, randomUUID(), AT)).toBe(false);
  await congress.proceedTo('notice');
  const given = { stepId: congress.stepId('notice'), meetsAt: AT, place: '礼堂', text: ref };
  await congress.happen({ type: 'notice.given', payload: given });
  await rows.deliver(congress.id, [person, randomUUID()], 'paper', AT);
  await congress.proceedTo('sign-in');
  await congress.signIn([person]);
  expect(await rows.delivery(congress.id)).toEqual({ delivered: 1, read: 1 });
  expect(await rows.setLeave(congress.id, person, { from: ['none'], to: 'requested', reason: '出差' })).toBe(true);
  expect(await rows.setLeave(congress.id, person, { from: ['none'], to: 'requested' })).toBe(false);
  expect(await rows.leaveRequested(congress.id)).toBe(1);
  expect(await rows.me(congress.id, person)).toEqual({
    name: '某人',
    capacity: 'formal',
    groupId: null,
    leave: 'requested',
    noticeReceived: true,
    onPaper: [],
    onSite: [],
    reminded: [],
    read: [ref.documentId],
    signedIn: [congress.stepId('sign-in')],
    ballots: [],
  });
  expect(await rows.document(congress.id, ref.documentId)).toMatchObject({ text: '各位代表', kind: 'notice' });
  expect(await rows.document(randomUUID(), ref.documentId)).toBeUndefined();
});

/** A congress in discussion, with one member of its one group. */
async function discussing(): Promise<{ congress: Congress; group: Group; member: string }> {
  const congress = await Congress.found(db, ['roster', 'discussion', 'ballot']);
  const [member] = (await congress.people(1)) as [string];
  const group = { id: randomUUID(), name: '一团', leaderId: null, formal: 1, others: 0 };
  const { roster } = congress.state.congress;
  await congress.proceedTo('roster');
  await congress.happen({ type: 'groups.defined', payload: { groups: [group], roster } });
  await db.owner`update person set group_id = ${group.id} where id = ${member}`;
  await congress.proceedTo('discussion');
  return { congress, group, member };
}

test('a group’s posts are numbered without gaps, whoever writes at once, and a repeat adds nothing', async () => {
  const { congress, group, member } = await discussing();
  const entry = { congressId: congress.id, groupId: group.id, stepId: congress.stepId('discussion'), by: member };
  const write = (id: string) =>
    rows.addPost(anAct('post', { id, actorId: member }), { ...entry, id, at: AT, text: '同意' });
  const ids = Array.from({ length: 60 }, () => randomUUID());
  const written = await Promise.all([...ids, ...ids.slice(0, 20)].map(write));
  expect(written.filter((one) => one === 'taken')).toHaveLength(20);
  const all = await rows.posts(congress.id, group.id, { limit: 100 });
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  const pages = await Promise.all([
    rows.posts(congress.id, group.id, { limit: 2 }),
    rows.posts(congress.id, group.id, { limit: 2, before: 11 }),
    rows.posts(congress.id, group.id, { limit: 2, after: 11 }),
  ]);
  expect(pages.map((page) => page.map(({ seq }) => seq))).toEqual([
    [59, 60],
    [9, 10],
    [12, 13],
  ]);
  expect(await rows.postCounts(congress.id, congress.stepId('discussion'))).toEqual({ [group.id]: 60 });
  const nowhere = { ...entry, id: randomUUID(), at: AT, text: '同意', groupId: randomUUID() };
  await expect(rows.addPost(anAct('post', { id: nowhere.id }), nowhere)).rejects.toThrow(RangeError);
  await congress.proceedTo('ballot');
  expect(await write(randomUUID()), 'after the discussion').toBe('closed');
});

test('suggestions are made once and answered', async () => {
  const congress = await Congress.found(db);
  const [by] = (await congress.people(1)) as [string];
  const one = { congressId: congress.id, by, itemId: null, text: '增设母婴室', at: AT };
  const act = anAct('makeSuggestion', { actorId: by });
  expect(await rows.addSuggestion(act, one)).toBe('added');
  expect(await rows.addSuggestion(act, one)).toBe('taken');
  expect(await rows.answered(congress.id, act)).toEqual({ madeId: act.id });
  expect(await rows.suggestionCounts(congress.id)).toEqual({ all: 1, answered: 0 });
  expect(await rows.answerSuggestion(congress.id, act.id, '已列入计划', randomUUID(), AT)).toBe(true);
  expect(await rows.answerSuggestion(randomUUID(), act.id, '…', randomUUID(), AT)).toBe(false);
  expect(await rows.suggestions(congress.id, by)).toEqual([
    { id: act.id, by, itemId: null, text: one.text, at: AT, answer: '已列入计划', answeredAt: AT },
  ]);
  expect(await rows.suggestions(congress.id, randomUUID())).toEqual([]);
});

describe('congresses', () => {
  test('are founded with their first events, and found by their page', async () => {
    const state = aState(db.organizationId, ['roster', 'ballot']);
    const slug = randomUUID();
    const actor = { subject: 'system', id: null } as const;
    const happened = { type: 'congress.created', payload: { congress: state.congress }, at: AT, actor } as const;
    const act = { id: randomUUID(), type: 'foundCongress', actorId: null, digest: '0'.repeat(64) };
    await congresses.found({ state, events: [happened], observerSlug: slug, people: [], act });
    expect(await congresses.load(state.congress.id)).toMatchObject({
      version: 1,
      createdAt: AT,
      observerSlug: slug,
      state,
    });
    expect(await congresses.bySlug(slug)).toEqual({ congressId: state.congress.id, organizationId: db.organizationId });
    const card = (await congresses.list([db.organizationId])).find(({ view }) => view.id === state.congress.id);
    expect(card).toMatchObject({
      view: { title: '三届二次职代会', term: 3, session: 2, status: 'active' },
      steps: [
        { kind: 'roster', phase: 'preparation', state: 'pending' },
        { kind: 'ballot', phase: 'session', state: 'pending' },
      ],
    });
    expect(await congresses.list([randomUUID()])).toEqual([]);
    expect(await congresses.load(randomUUID())).toBeUndefined();
  });

  test('P-11: an act keeps its answer, and its id, everywhere', async () => {
    const [congress, other] = [await Congress.found(db), await Congress.found(db)];
    const act = anAct('adjourn', { actorId: randomUUID() });
    const outcome = { madeId: randomUUID() };
    const commit = (where: Congress) =>
      within(where, async (unit) => {
        const { state } = (await unit.load())!;
        return unit.commit({ before: state, after: state, happened: [], documents: [], act, outcome });
      });
    const answered = (where: Congress, changes: Partial<Act> = {}) =>
      within(where, (unit) => unit.answered({ ...act, ...changes }));
    expect(await answered(congress)).toBeUndefined();
    await commit(congress);
    expect(await answered(congress)).toEqual(outcome);
    for (const changes of [{ type: 'resume' }, { actorId: randomUUID() }, { digest: 'b'.repeat(64) }] as const) {
      expect(await answered(congress, changes)).toBe('taken');
    }
    expect(await answered(other)).toBe('taken');
    for (const where of [congress, other]) await expect(commit(where)).rejects.toThrow(IdTaken);
  });

  test('P-11: an answer kept before digests were is still the answer to who asked', async () => {
    const congress = await Congress.found(db);
    const act = anAct('adjourn', { actorId: randomUUID() });
    await db.owner`
      insert into command_answer (dossier_id, organization_id, command_id, actor_id, type, outcome, at)
      values (${congress.id}, ${db.organizationId}, ${act.id}, ${act.actorId}, 'adjourn', '{}', ${AT})`;
    expect(await rows.answered(congress.id, act)).toEqual({});
    expect(await rows.answered(congress.id, { ...act, actorId: randomUUID() })).toBe('taken');
  });

  test('say who did something last', async () => {
    const congress = await Congress.found(db);
    const accountId = randomUUID();
    const account = { id: accountId, username: `u${accountId.slice(0, 8)}`, name: '王主席', role: 'host' } as const;
    await tenancy.addAccount({ ...account, organizationId: db.organizationId, passwordHash: 'x' });
    await within(congress, async (unit) => {
      const { state } = (await unit.load())!;
      const actor = { subject: 'staff', id: accountId } as const;
      const stepId = congress.stepId('roster');
      await unit.commit({
        before: state,
        after: state,
        happened: [{ type: 'step.opened', payload: { stepId }, at: AT, actor }],
        documents: [],
        act: anAct('openStep', { actorId: accountId }),
        outcome: {},
      });
    });
    expect(await congresses.lastActor(congress.id, ['step.opened'], congress.stepId('roster'))).toBe('王主席');
    expect(await congresses.lastActor(congress.id, ['step.opened'], congress.stepId('ballot'))).toBeUndefined();
  });
});
