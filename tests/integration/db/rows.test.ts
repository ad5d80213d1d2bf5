import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@congress/contract/commands/preparation';
import type { Group } from '@congress/contract/snapshot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCongresses } from '../../../api/src/infra/postgres/congresses.ts';
import { createIdentities } from '../../../api/src/infra/postgres/identities.ts';
import { createRows } from '../../../api/src/infra/postgres/rows.ts';
import { createTenancy } from '../../../api/src/infra/postgres/tenancy.ts';
import type { Congresses, CongressWork, Identities, Rows, Tenancy } from '../../../api/src/ports.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { AT, Congress, aState, openDatabase, type Database } from './fixture.ts';

let fresh: FreshDatabase;
let db: Database;
let rows: Rows;
let congresses: Congresses;
let identities: Identities;
let tenancy: Tenancy;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = await openDatabase(fresh.url);
  rows = createRows(db.pools);
  congresses = createCongresses(db.pools);
  identities = createIdentities(db.pools);
  tenancy = createTenancy(db.pools);
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

function someone(staffNumber: string, changes: Partial<RosterEntry> = {}): RosterEntry {
  return {
    name: `职工${staffNumber}`,
    staffNumber,
    gender: 'female',
    category: 'front-line',
    capacity: 'formal',
    unit: '一车间',
    phoneTail: null,
    ...changes,
  };
}

function within<T>(congress: Congress, work: (unit: CongressWork) => Promise<T>): Promise<T> {
  return congresses.work(congress.id, work);
}

async function idsOf(congress: Congress): Promise<Record<string, string>> {
  const { people } = await rows.people(congress.id, null, { limit: 100 });
  return Object.fromEntries(people.map(({ staffNumber, id }) => [staffNumber, id]));
}

describe('the roster', () => {
  test('an import adds, changes and brings back, and says how many', async () => {
    const congress = await Congress.found(db);
    const first = await within(congress, (unit) =>
      unit.importPeople(
        [
          someone('1'),
          someone('2', { gender: 'male', category: 'manager' }),
          someone('3', { category: 'technical' }),
          someone('4', { capacity: 'guest', category: null }),
        ],
        [],
      ),
    );
    expect(first).toMatchObject({ added: 4, updated: 0, removed: 0, groups: [] });
    expect(first.summary).toMatchObject({
      formal: 3,
      nonVoting: 0,
      guests: 1,
      frontLine: 1,
      technical: 1,
      managers: 1,
      women: 2,
      ungrouped: 3,
    });
    const again = await within(congress, (unit) =>
      unit.importPeople([someone('1'), someone('3', { unit: '二车间' })], []),
    );
    expect(again).toMatchObject({ added: 0, updated: 1 });
    const ids = await idsOf(congress);
    const removed = await within(congress, (unit) => unit.removePerson(ids['3']!, []));
    expect(removed).toMatchObject({ removed: 1, summary: { formal: 2, technical: 0 } });
    expect(await within(congress, (unit) => unit.removePerson(ids['3']!, []))).toBeUndefined();
    const back = await within(congress, (unit) => unit.importPeople([someone('3')], []));
    expect(back).toMatchObject({ added: 0, updated: 1, summary: { formal: 3 } });
    expect((await idsOf(congress))['3']).toBe(ids['3']);
    expect(back.summary.digest).not.toBe(removed?.summary.digest);
  });

  test('groups keep count of their people and lose a leader who left them', async () => {
    const congress = await Congress.found(db);
    const groups: Group[] = [1, 2].map((n) => ({
      id: randomUUID(),
      name: `第${n}团`,
      leaderId: null,
      formal: 0,
      others: 0,
    }));
    const [one, two] = groups as [Group, Group];
    await within(congress, (unit) =>
      unit.importPeople(
        ['1', '2', '3'].map((n) => someone(n)),
        groups,
      ),
    );
    await within(congress, (unit) => unit.importPeople([someone('9', { capacity: 'non-voting' })], groups));
    const ids = await idsOf(congress);
    const placed = await within(congress, (unit) =>
      unit.assignToGroup(one.id, [ids['1']!, ids['2']!, ids['9']!], groups),
    );
    expect(placed.groups).toMatchObject([
      { formal: 2, others: 1 },
      { formal: 0, others: 0 },
    ]);
    expect(placed.summary.ungrouped).toBe(1);
    const led = [{ ...one, leaderId: ids['1']! }, two];
    const kept = await within(congress, (unit) => unit.assignToGroup(two.id, [ids['2']!], led));
    expect(kept.groups[0]).toMatchObject({ formal: 1, leaderId: ids['1'] });
    const left = await within(congress, (unit) => unit.assignToGroup(two.id, [ids['1']!], led));
    expect(left.groups).toMatchObject([{ formal: 0, leaderId: null }, { formal: 2 }]);
    const merged = await within(congress, (unit) => unit.defineGroups([one]));
    expect(merged).toMatchObject({ groups: [{ id: one.id, formal: 0, others: 1 }], summary: { ungrouped: 3 } });
    expect(await within(congress, (unit) => unit.persons([ids['1']!, randomUUID()]))).toEqual({
      [ids['1']!]: { capacity: 'formal', category: 'front-line', groupId: null },
    });
  });

  test('twenty thousand people are imported in one command', async () => {
    const congress = await Congress.found(db);
    const people = Array.from({ length: 20_000 }, (_, n) => someone(`N${n}`));
    expect(await within(congress, (unit) => unit.importPeople(people, []))).toMatchObject({ added: 20_000 });
  });

  test('is searched, filtered and read page by page', async () => {
    const congress = await Congress.found(db);
    await within(congress, (unit) =>
      unit.importPeople(
        [...['1', '2', '3'].map((n) => someone(n)), someone('4', { capacity: 'guest', unit: '100%_室' })],
        [],
      ),
    );
    const numbers = async (query: Parameters<Rows['people']>[2], step: string | null = null) => {
      const { total, people } = await rows.people(congress.id, step, query);
      return [total, ...people.map(({ staffNumber }) => staffNumber)];
    };
    const ids = await idsOf(congress);
    expect(await numbers({ limit: 2 })).toEqual([4, '1', '2']);
    expect(await numbers({ limit: 2, after: ids['2'] })).toEqual([4, '3', '4']);
    expect(await numbers({ limit: 9, capacity: 'guest' })).toEqual([1, '4']);
    expect(await numbers({ limit: 9, q: '%_' })).toEqual([1, '4']);
    expect(await numbers({ limit: 9, q: '职工2' })).toEqual([1, '2']);
    await congress.proceedTo('sign-in');
    await congress.signIn([ids['2']!]);
    expect(await numbers({ limit: 9, present: true }, congress.stepId('sign-in'))).toEqual([1, '2']);
    expect(await numbers({ limit: 9, present: false }, congress.stepId('sign-in'))).toEqual([3, '1', '3', '4']);
  });
});

test('me: what I did, and never what was on a ballot', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const [person] = delegates as [string];
  const ref = { documentId: randomUUID(), sha256: 'a'.repeat(64), revision: 1 };
  await within(congress, async (unit) => {
    const { state } = (await unit.load())!;
    await unit.commit({
      before: state,
      after: state,
      happened: [],
      documents: [{ ref, kind: 'notice', title: '通知', text: '各位代表' }],
      command: { id: randomUUID(), type: 'giveNotice', actorId: null, outcome: {} },
    });
    expect(await unit.texts([ref.documentId, randomUUID()])).toEqual({ [ref.documentId]: '各位代表' });
  });
  expect(await rows.markRead(congress.id, person, ref.documentId, AT)).toBe(true);
  expect(await rows.markRead(congress.id, person, ref.documentId, AT)).toBe(true);
  expect(await rows.markRead(congress.id, person, randomUUID(), AT)).toBe(false);
  await rows.deliver(congress.id, [person, randomUUID()], 'paper', AT);
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
    read: [ref.documentId],
    signedIn: [congress.stepId('sign-in')],
    voted: [],
  });
  expect(await rows.document(congress.id, ref.documentId)).toMatchObject({ text: '各位代表', kind: 'notice' });
  expect(await rows.document(randomUUID(), ref.documentId)).toBeUndefined();
});

test('a group’s posts are numbered without gaps, whoever writes at once, and a repeat adds nothing', async () => {
  const congress = await Congress.found(db);
  const group = { id: randomUUID(), name: '一团', leaderId: null, formal: 0, others: 0 };
  await congress.happen({
    type: 'groups.defined',
    payload: { groups: [group], roster: congress.state.congress.roster },
  });
  const write = (id: string) =>
    rows.addPost({
      id,
      congressId: congress.id,
      groupId: group.id,
      stepId: congress.stepId('roster'),
      by: id,
      at: AT,
      text: '同意',
    });
  const ids = Array.from({ length: 60 }, () => randomUUID());
  const written = await Promise.all([...ids, ...ids.slice(0, 20)].map(write));
  expect(new Set(written.map(({ seq }) => seq)).size).toBe(60);
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
  expect(await rows.postCounts(congress.id, congress.stepId('roster'))).toEqual({ [group.id]: 60 });
  await expect(
    rows.addPost({ ...all[0]!, id: randomUUID(), congressId: congress.id, groupId: randomUUID() }),
  ).rejects.toThrow(RangeError);
});

test('suggestions are made once and answered', async () => {
  const congress = await Congress.found(db);
  const one = { id: randomUUID(), congressId: congress.id, by: randomUUID(), itemId: null, text: '增设母婴室', at: AT };
  await rows.addSuggestion(one);
  await rows.addSuggestion(one);
  expect(await rows.suggestionCounts(congress.id)).toEqual({ all: 1, answered: 0 });
  expect(await rows.answerSuggestion(congress.id, one.id, '已列入计划', randomUUID(), AT)).toBe(true);
  expect(await rows.answerSuggestion(randomUUID(), one.id, '…', randomUUID(), AT)).toBe(false);
  expect(await rows.suggestions(congress.id, one.by)).toEqual([
    { id: one.id, by: one.by, itemId: null, text: one.text, at: AT, answer: '已列入计划', answeredAt: AT },
  ]);
  expect(await rows.suggestions(congress.id, randomUUID())).toEqual([]);
});

describe('congresses', () => {
  test('are founded with their first events, and found by their page', async () => {
    const state = aState(db.organizationId, ['roster', 'ballot']);
    const slug = randomUUID();
    const actor = { subject: 'system', id: null } as const;
    const happened = { type: 'congress.created', payload: { congress: state.congress }, at: AT, actor } as const;
    await congresses.found(state, [happened], slug);
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
        { kind: 'roster', state: 'pending' },
        { kind: 'ballot', state: 'pending' },
      ],
    });
    expect(await congresses.list([randomUUID()])).toEqual([]);
    expect(await congresses.load(randomUUID())).toBeUndefined();
  });

  test('a command keeps its answer, once', async () => {
    const congress = await Congress.found(db);
    const command = {
      id: randomUUID(),
      type: 'adjourn',
      actorId: randomUUID(),
      outcome: { madeId: randomUUID() },
    } as const;
    const commit = () =>
      within(congress, async (unit) => {
        const { state } = (await unit.load())!;
        return unit.commit({ before: state, after: state, happened: [], documents: [], command });
      });
    expect(await within(congress, (unit) => unit.answered(command.id))).toBeUndefined();
    await commit();
    expect(await within(congress, (unit) => unit.answered(command.id))).toEqual({
      actorId: command.actorId,
      type: 'adjourn',
      outcome: command.outcome,
    });
    await expect(commit()).rejects.toThrow(/duplicate key/);
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
        command: { id: randomUUID(), type: 'openStep', actorId: accountId, outcome: {} },
      });
    });
    expect(await congresses.lastActor(congress.id, ['step.opened'], congress.stepId('roster'))).toBe('王主席');
    expect(await congresses.lastActor(congress.id, ['step.opened'], congress.stepId('ballot'))).toBeUndefined();
  });
});

describe('identities', () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();

  test('a session holds until it is ended, expires, or its owner is gone', async () => {
    const accountId = randomUUID();
    const organizationId = db.organizationId;
    const username = `host-${accountId.slice(0, 8)}`;
    const account = {
      id: accountId,
      organizationId,
      username: username.toUpperCase(),
      name: '李秘书',
      role: 'secretary',
    } as const;
    expect(await tenancy.addAccount({ ...account, passwordHash: 'hash' })).toBe(true);
    expect(await tenancy.addAccount({ ...account, id: randomUUID(), passwordHash: 'hash' })).toBe(false);
    expect(await identities.accountByName(username)).toEqual({
      id: accountId,
      organizationId,
      name: '李秘书',
      role: 'secretary',
      passwordHash: 'hash',
    });
    const start = async (expiresAt: string) => {
      const id = randomUUID();
      await identities.startSession({
        id,
        organizationId,
        subject: 'staff',
        subjectId: accountId,
        congressId: null,
        expiresAt,
      });
      return id;
    };
    const [held, ended, expired] = [await start(later), await start(later), await start(AT)];
    expect(await identities.bySession(held)).toEqual({
      subject: 'staff',
      id: accountId,
      sessionId: held,
      organizationId,
      congressId: null,
      name: '李秘书',
      staffRole: 'secretary',
    });
    await identities.endSession(ended);
    expect(await identities.bySession(ended)).toBeUndefined();
    expect(await identities.bySession(expired)).toBeUndefined();
    expect(await identities.endSessionsOf(randomUUID(), accountId)).toEqual([]);
    await db.owner`update account set disabled_at = now() where id = ${accountId}`;
    expect(await identities.bySession(held)).toBeUndefined();
    expect((await identities.endSessionsOf(organizationId, accountId)).toSorted()).toEqual([held, expired].toSorted());
  });

  test('a personal code leads to its person until it is replaced', async () => {
    const congress = await Congress.found(db);
    const [person] = await congress.people(1);
    const code = randomUUID();
    await rows.setCodes(congress.id, [{ personId: person!, codeHash: code }]);
    expect(await identities.personByCode(code)).toMatchObject({
      id: person,
      congressId: congress.id,
      congressTitle: '三届二次职代会',
    });
    await rows.setCodes(congress.id, [{ personId: person!, codeHash: randomUUID() }]);
    expect(await identities.personByCode(code)).toBeUndefined();
  });

  test('a ticket lets in once, and in time', async () => {
    const ticket = {
      organizationId: db.organizationId,
      subject: 'stage',
      subjectId: randomUUID(),
      congressId: null,
    } as const;
    const issue = async (expiresAt: string) => {
      const hash = randomUUID();
      await identities.issueTicket({ ...ticket, hash, expiresAt });
      return hash;
    };
    const [valid, stale] = [await issue(later), await issue(AT)];
    const now = new Date().toISOString();
    const redeemed = await Promise.all([1, 2, 3].map(() => identities.redeemTicket(valid, now)));
    expect(redeemed.filter((one) => one !== undefined)).toEqual([ticket]);
    expect(await identities.redeemTicket(stale, now)).toBeUndefined();
  });

  test('organizations are a tree', async () => {
    const [top, middle, leaf] = [randomUUID(), randomUUID(), randomUUID()];
    await tenancy.addOrganization({ id: top, name: '集团', parentId: null });
    await tenancy.addOrganization({ id: middle, name: '公司', parentId: top });
    await tenancy.addOrganization({ id: leaf, name: '分厂', parentId: middle });
    expect((await tenancy.below(top)).map(({ id }) => id)).toEqual([top, middle, leaf]);
    expect((await tenancy.below(middle)).map(({ id }) => id)).toEqual([middle, leaf]);
    expect(await tenancy.isEmpty()).toBe(false);
  });
});
