/** The law, repeated by the database: the congress itself, and who takes part. Asked in raw SQL, as the role of the API and as the owner. */
import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { appendTo } from '../../../api/src/congress/infra/loggedStream.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import { AT, aText, Congress, ownDatabase, unguarded } from '../db/fixture.ts';
import { askBoth, outcome } from './guarding.ts';

const db = await ownDatabase();
const app = db.pools.statements;
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);

describe('P-8 P-9 P-10 the status of a congress', () => {
  const becoming = (congress: Congress, status: string) => (sql: postgres.Sql) =>
    sql`update congress set status = ${status} where id = ${congress.id}`;

  test.each(['archived', 'cancelled', 'adjourned', 'postponed'])('is not %s without an event', async (status) => {
    const { congress } = await Congress.atBallot(db, 1);
    await congress.openPaper();
    expect(await both(becoming(congress, status))).toEqual(['CG011', 'CG011']);
  });

  test.each([
    ['archived', 'congress.concluded'],
    ['cancelled', 'congress.cancelled'],
    ['postponed', 'congress.postponed'],
  ] as const)('is not %s in the middle of the meeting, even with its event', async (status, type) => {
    const { congress } = await Congress.atBallot(db, 1);
    const actor = { subject: 'system', id: null } as const;
    const happened = { type, payload: type === 'congress.concluded' ? {} : { reason: '…' }, at: AT, actor };
    await inDossier(db.pools, congress.id, (tx) => appendTo(tx, congress.id, [happened as never]));
    expect(await both(becoming(congress, status))).toEqual(['CG011', 'CG011']);
  });

  test('is archived when the last step is closed', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    await congress.proceedTo('declaration');
    const stepId = congress.stepId('declaration');
    await congress.happen({ type: 'step.closed', payload: { stepId } }, { type: 'congress.concluded', payload: {} });
    expect(await congress.loaded()).toMatchObject({ state: { congress: { status: 'archived' } } });
  });
});

describe('what a congress is, and where it is decided', () => {
  const setting = (congress: Congress, part: string, value: postgres.JSONValue) => (sql: postgres.Sql) =>
    sql`update congress set data = data || ${sql.json({ [part]: value })} where id = ${congress.id}`;

  test.each([
    ['title', '别的大会'],
    ['template', 'election'],
    ['mode', 'online'],
    ['roster', { formal: 1 }],
    ['offices', { presidium: [] }],
    ['nominations', { presidium: [] }],
    ['lastSession', { congressId: randomUUID() }],
  ])('"%s" does not change while the ballot is open', async (part, value) => {
    const { congress } = await Congress.atBallot(db, 1);
    expect(await both(setting(congress, part, value))).toEqual(['CG023', 'CG023']);
  });

  test('P-7 the agenda is fixed once notice was given or its step is closed; what the hall does is free', async () => {
    const congress = await Congress.found(db, ['agenda', 'notice', 'sign-in']);
    const entry = { id: randomUUID(), title: '报告', itemId: null, presenterId: null, minutes: 20 };
    expect(await both(setting(congress, 'agenda', [entry]))).toEqual(['done', 'done']);
    await congress.proceedTo('notice');
    expect(await both(setting(congress, 'agenda', [entry]))).toEqual(['CG003', 'CG003']);
    expect(await both(setting(congress, 'speakers', []))).toEqual(['done', 'done']);
  });

  test('what was published stays, and is published in its step', async () => {
    const congress = await Congress.found(db, ['roster', 'notice', 'sign-in']);
    const showing = (part: string, value: postgres.JSONValue) => (sql: postgres.Sql) =>
      sql`update congress set public = public || ${sql.json({ [part]: value })} where id = ${congress.id}`;
    expect(await both(showing('notice', { text: '…' }))).toEqual(['CG023', 'CG023']);
    expect(await both(showing('publication', { results: [] }))).toEqual(['CG023', 'CG023']);
    await congress.proceedTo('notice');
    await congress.happen({ type: 'notice.published', payload: { text: '公告', meetsAt: AT, place: '礼堂' } });
    for (const value of [{ text: '别的' }, null]) {
      expect(await both(showing('notice', value))).toEqual(['CG024', 'CG024']);
    }
    expect(await both(showing('title', '别的大会'))).toEqual(['CG024', 'CG024']);
  });

  test('a congress and its rows stay with their organization', async () => {
    const congress = await Congress.found(db);
    const stranger = randomUUID();
    await db.owner`insert into organization (id, name, created_at) values (${stranger}, '别的公司', now())`;
    const move = (sql: postgres.Sql) =>
      sql`update congress set organization_id = ${stranger} where id = ${congress.id}`;
    expect(await both(move)).toEqual(['denied', 'CG027']);
    const step = (sql: postgres.Sql) => sql`
      update step set organization_id = ${stranger} where id = ${congress.stepId('roster')}`;
    expect(await both(step)).toEqual(['denied', 'CG027']);
    const item = (sql: postgres.Sql) => sql`
      insert into item (id, congress_id, organization_id, ordinal, data)
      values (gen_random_uuid(), ${congress.id}, ${stranger}, 0, '{}')`;
    expect(await both(item)).toEqual(['CG027', 'CG027']);
  });
});

describe('G-2 G-4 the roster', () => {
  const adding =
    (congress: Congress, organizationId = db.organizationId) =>
    (sql: postgres.Sql) =>
      sql`
    insert into person (id, congress_id, organization_id, name, gender, capacity, staff_no, unit)
    values (gen_random_uuid(), ${congress.id}, ${organizationId}, '某人', 'female', 'formal',
      gen_random_uuid()::text, '')`;

  test('is the same from the end of credentials on: nobody comes, goes or changes capacity', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 2);
    const [guest] = await congress.people(1, { capacity: 'guest' });
    await congress.openPaper();
    const changes = [
      adding(congress),
      (sql: postgres.Sql) => sql`update person set removed_at = now() where id = ${delegates[0]!}`,
      (sql: postgres.Sql) => sql`update person set capacity = 'guest' where id = ${delegates[0]!}`,
      (sql: postgres.Sql) => sql`update person set capacity = 'formal' where id = ${guest!}`,
      (sql: postgres.Sql) => sql`update person set gender = 'male', category = 'manager' where id = ${delegates[0]!}`,
      (sql: postgres.Sql) => sql`update person set group_id = gen_random_uuid() where id = ${delegates[0]!}`,
    ];
    for (const change of changes) expect(await both(change)).toEqual(['CG022', 'CG022']);
    const gone = (sql: postgres.Sql) => sql`delete from person where id = ${delegates[0]!}`;
    expect(await both(gone)).toEqual(['denied', 'CG022']);
    const free = (sql: postgres.Sql) => sql`
      update person set code_hash = null, leave = 'requested', name = '已删除' where id = ${delegates[0]!}`;
    expect(await both(free)).toEqual(['done', 'done']);
  });

  test('is made while its steps are open, of this congress and organization, in groups that there are', async () => {
    const congress = await Congress.found(db);
    expect(await both(adding(congress)), 'N-2: before the log begins').toEqual(['done', 'done']);
    await congress.happen({ type: 'stage.directed', payload: { scene: 'welcome', focusId: null } });
    expect(await both(adding(congress))).toEqual(['CG022', 'CG022']);
    await congress.proceedTo('roster');
    expect(await both(adding(congress))).toEqual(['done', 'done']);
    expect(await both(adding(congress, randomUUID()))).toEqual(['CG027', 'CG027']);
    const astray = (sql: postgres.Sql) => sql`
      update person set group_id = gen_random_uuid() where congress_id = ${congress.id}`;
    expect(await both(astray)).toEqual(['CG027', 'CG027']);
    await congress.happen({ type: 'congress.adjourned', payload: { reason: '…' } });
    expect(await both(adding(congress))).toEqual(['CG022', 'CG022']);
  });

  test('groups keep people and leader once credentials are closed, and number posts one by one', async () => {
    const congress = await Congress.found(db, ['roster', 'discussion', 'ballot']);
    const group = { id: randomUUID(), name: '一团', leaderId: null, formal: 1, others: 0 };
    const [member, stranger] = await congress.people(2);
    await congress.proceedTo('roster');
    await congress.happen({
      type: 'groups.defined',
      payload: { groups: [group], roster: congress.state.congress.roster },
    });
    await unguarded(db, (sql) => sql`update person set group_id = ${group.id} where id = ${member!}`);
    const posting = (personId: string) => (sql: postgres.Sql) =>
      sql`
      insert into post (id, congress_id, organization_id, group_id, seq, step_id, person_id, at, text)
      select gen_random_uuid(), ${congress.id}, ${db.organizationId}, ${group.id}, 1 + count(*),
        ${congress.stepId('discussion')}, ${personId}, now(), '同意' from post where group_id = ${group.id}`;
    expect(await both(posting(member!)), 'before the discussion').toEqual(['CG023', 'CG023']);
    await congress.proceedTo('discussion');
    expect(await both(posting(stranger!)), 'in a group not theirs').toEqual(['CG027', 'CG027']);
    expect(await both(posting(member!))).toEqual(['done', 'done']);
    const led = (sql: postgres.Sql) => sql`
      update delegation_group set data = data || ${sql.json({ leaderId: member! })} where id = ${group.id}`;
    expect(await both(led)).toEqual(['CG022', 'CG022']);
    const skipping = (sql: postgres.Sql) => sql`
      update delegation_group set post_seq = post_seq + 2 where id = ${group.id}`;
    expect(await both(skipping)).toEqual(['CG025', 'CG025']);
  });

  test('D-3: in a discussion a leader is replaced, and nothing else, until the summary is there', async () => {
    const congress = await Congress.found(db, ['roster', 'discussion', 'ballot']);
    const [leader, other] = await congress.people(2);
    const group = { id: randomUUID(), name: '一团', leaderId: leader!, formal: 1, others: 0 };
    const change = (fields: Record<string, postgres.JSONValue>) => (sql: postgres.Sql) =>
      sql`
      update delegation_group set data = data || ${sql.json(fields)} where id = ${group.id}`;
    await congress.proceedTo('roster');
    await congress.happen({
      type: 'groups.defined',
      payload: { groups: [group], roster: congress.state.congress.roster },
    });
    await congress.proceedTo('discussion');
    expect(await both(change({ leaderId: other! }))).toEqual(['done', 'done']);
    expect(await both(change({ leaderId: null }))).toEqual(['CG022', 'CG022']);
    expect(await both(change({ leaderId: leader!, name: '二团' }))).toEqual(['CG022', 'CG022']);
    const { ref } = aText('一致同意');
    const summary = { groupId: group.id, by: leader!, at: AT, text: ref };
    await congress.happen({
      type: 'summary.submitted',
      payload: { stepId: congress.stepId('discussion'), summary },
    });
    expect(await both(change({ leaderId: randomUUID() }))).toEqual(['CG022', 'CG022']);
  });
});

describe('S-1 C-1 who signs in', () => {
  test('signs in as what they are on the roster', async () => {
    const congress = await Congress.found(db);
    const [delegate] = await congress.people(1);
    const [guest] = await congress.people(1, { capacity: 'guest' });
    await congress.proceedTo('sign-in');
    const arriving = (personId: string, formal: boolean) => (sql: postgres.Sql) =>
      sql`
      insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
      values (${congress.stepId('sign-in')}, ${personId}, ${congress.id}, ${db.organizationId}, ${formal}, 'online',
        gen_random_uuid(), now())`;
    expect(await both(arriving(guest!, true)), 'a guest as a delegate').toEqual(['CG010', 'CG010']);
    expect(await both(arriving(delegate!, false)), 'a delegate as a guest').toEqual(['CG010', 'CG010']);
    expect(await both(arriving(randomUUID(), true)), 'nobody').toEqual(['CG010', 'CG010']);
    expect(await outcome(arriving(guest!, false)(app))).toBe('done');
    expect(await outcome(arriving(delegate!, true)(app))).toBe('done');
  });
});

test('G-7 a notice is delivered once it was given, and the first delivery and reading stand', async () => {
  const congress = await Congress.found(db, ['roster', 'notice', 'sign-in']);
  const [person] = await congress.people(1);
  const delivering = (sql: postgres.Sql) => sql`
    insert into delivery (congress_id, organization_id, person_id, means, at)
    values (${congress.id}, ${db.organizationId}, ${person!}, 'paper', now()) on conflict do nothing`;
  expect(await both(delivering)).toEqual(['CG023', 'CG023']);
  await congress.proceedTo('notice');
  const given = { stepId: congress.stepId('notice'), meetsAt: AT, place: '礼堂', text: aText('通知').ref };
  await congress.happen({ type: 'notice.given', payload: given });
  expect(await both(delivering)).toEqual(['done', 'done']);
  const again = (sql: postgres.Sql) => sql`update delivery set means = 'telephone' where person_id = ${person!}`;
  expect(await both(again)).toEqual(['denied', 'CG025']);
  expect(await both((sql) => sql`delete from reading`)).toEqual(['denied', 'CG025']);
});
