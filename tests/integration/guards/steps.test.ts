/** The law, repeated by the database: steps, the log, and how a congress ends. Asked in raw SQL, as the role of the API and as the owner. */
import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { AT, aPaper, aStep, Congress, ownDatabase } from '../db/fixture.ts';
import { askBoth, outcome } from './guarding.ts';

const db = await ownDatabase();
const app = db.pools.statements;
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);

/** What operators did is none of the API's business. */
const hidden = new Set(['operator_act']);

test('the API works as a role of its own', async () => {
  expect(db.pools.worksAs).toBe('congress_app');
  const tables = await db.owner<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) {
    const wanted = hidden.has(name) ? 'denied' : 'done';
    expect(await outcome(app`select from ${app(name)} limit 1`), name).toBe(wanted);
  }
});

describe('P-1 P-2 P-4 the order of the steps', () => {
  test('a step opens only when those before it are closed and none is open', async () => {
    const congress = await Congress.found(db);
    const open = (sql: postgres.Sql, kind: 'sign-in' | 'ballot') =>
      sql`update step set state = 'open', opened_at = now() where id = ${congress.stepId(kind)}`;
    expect(await both((sql) => open(sql, 'sign-in'))).toEqual(['CG002', 'CG002']);
    await congress.proceedTo('roster');
    expect(await both((sql) => open(sql, 'sign-in'))).toEqual(['CG002', 'CG002']);
    await congress.proceedTo('sign-in');
    expect(await both((sql) => open(sql, 'ballot'))).toEqual(['CG002', 'CG002']);
  });

  test('two connections that open two steps at once do not both succeed', async () => {
    const congress = await Congress.found(db);
    const [first] = congress.state.congress.steps;
    const opening = Array.from({ length: 8 }, () =>
      outcome(
        db.owner`update step set state = 'open', opened_at = now() where id = ${first!.id} and state = 'pending'`,
      ),
    );
    expect(new Set(await Promise.all(opening))).toEqual(new Set(['done']));
    const twice = [congress.stepId('sign-in'), congress.stepId('ballot')].map((id) =>
      outcome(db.owner`update step set state = 'open', opened_at = now() where id = ${id}`),
    );
    expect(await Promise.all(twice)).toEqual(['CG002', 'CG002']);
  });

  test.each([
    ['pending', 'closed'],
    ['open', 'pending'],
    ['closed', 'open'],
    ['closed', 'pending'],
  ])('no step goes from %s to %s', async (from, to) => {
    const congress = await Congress.found(db);
    if (from === 'open') await congress.proceedTo('roster');
    if (from === 'closed') await congress.proceedTo('sign-in');
    const go = (sql: postgres.Sql) => sql`update step set state = ${to} where id = ${congress.stepId('roster')}`;
    expect(await both(go)).toEqual(['CG002', 'CG002']);
  });

  test('the times of a step say what its state says', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const id = congress.stepId('roster');
    expect(await both((sql) => sql`update step set state = 'closed' where id = ${id}`)).toEqual(['CG002', 'CG002']);
  });

  test('a closed record does not change', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('sign-in');
    const id = congress.stepId('roster');
    const change = (sql: postgres.Sql) => sql`update step set record = record || '{"complete": true}' where id = ${id}`;
    expect(await both(change)).toEqual(['CG004', 'CG004']);
    expect(await both((sql) => sql`update step set evidence = '[1]' where id = ${id}`)).toEqual(['CG004', 'CG004']);
    expect(await both((sql) => sql`update step set closed_at = now() where id = ${id}`)).toEqual(['CG004', 'CG004']);
  });

  test('an adjourned congress stands still (P-8)', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    await congress.happen({ type: 'congress.adjourned', payload: { reason: '午休' } });
    const close = (sql: postgres.Sql) =>
      sql`update step set state = 'closed', closed_at = now() where id = ${congress.stepId('ballot')}`;
    expect(await both(close)).toEqual(['CG011', 'CG011']);
    expect(await both((sql) => sql`update paper set state = 'open' where id = ${paper.id}`)).toEqual([
      'CG011',
      'CG011',
    ]);
  });
});

describe('P-6 P-7 the list of the steps', () => {
  const kinds = ['roster', 'notice', 'sign-in', 'presidium', 'report', 'ballot'] as const;

  function adding(congress: Congress, ordinal: number): (sql: postgres.Sql) => PromiseLike<unknown> {
    const { id, kind, phase, record } = aStep('report');
    return (sql) => sql`
      insert into step (id, congress_id, organization_id, ordinal, kind, phase, mandatory, state, evidence, record)
      values (${id}, ${congress.id}, ${db.organizationId}, ${ordinal}, ${kind}, ${phase}, false, 'pending', '[]',
        ${sql.json(record)})`;
  }
  const removing = (congress: Congress, kind: (typeof kinds)[number]) => (sql: postgres.Sql) =>
    sql`delete from step where id = ${congress.stepId(kind)}`;
  const swapping = (congress: Congress) => (sql: postgres.Sql) =>
    sql`
    update step set ordinal = 7 - ordinal
    where id in (${congress.stepId('presidium')}, ${congress.stepId('report')})`;

  test('may change before notice, but for mandatory steps and those that began', async () => {
    const congress = await Congress.found(db, kinds);
    await congress.proceedTo('roster');
    expect(await outcome(swapping(congress)(app))).toBe('done');
    expect(await outcome(adding(congress, 6)(app))).toBe('done');
    expect(await outcome(removing(congress, 'presidium')(app))).toBe('done');
    expect(await both(removing(congress, 'ballot'))).toEqual(['CG003', 'CG003']);
    expect(await both(removing(congress, 'roster'))).toEqual(['CG003', 'CG003']);
    expect(await both(adding(congress, 0))).toEqual(['CG002', 'CG002']);
    expect(await both(adding(congress, -1))).toEqual(['CG002', 'CG002']);
    const kind = (sql: postgres.Sql) => sql`update step set kind = 'report' where id = ${congress.stepId('ballot')}`;
    expect(await both(kind)).toEqual(['denied', 'CG003']);
    const optional = (sql: postgres.Sql) =>
      sql`update step set mandatory = false where id = ${congress.stepId('ballot')}`;
    expect(await both(optional)).toEqual(['denied', 'CG003']);
  });

  test('is fixed once notice was given', async () => {
    const congress = await Congress.found(db, kinds);
    await congress.proceedTo('notice');
    const text = { documentId: randomUUID(), sha256: 'a'.repeat(64), revision: 1 };
    await congress.happen({
      type: 'notice.given',
      payload: { stepId: congress.stepId('notice'), meetsAt: AT, place: '礼堂', text },
    });
    expect(await both(swapping(congress))).toEqual(['CG003', 'CG003']);
    expect(await both(adding(congress, 6))).toEqual(['CG003', 'CG003']);
    expect(await both(removing(congress, 'presidium'))).toEqual(['CG003', 'CG003']);
  });
});

describe('the log', () => {
  test('is only added to', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    expect(await both((sql) => sql`update event set type = 'x' where dossier_id = ${congress.id}`)).toEqual([
      'denied',
      'CG001',
    ]);
    expect(await both((sql) => sql`delete from event where dossier_id = ${congress.id}`)).toEqual(['denied', 'CG001']);
    for (const table of ['event', 'roll', 'ballot', 'open_vote', 'command_answer', 'attendance']) {
      const [asApp, asOwner] = await both((sql) => sql`truncate ${sql(table)}`);
      expect([table, asApp, asOwner?.slice(0, 2)]).toEqual([table, 'denied', 'CG']);
    }
  });

  test('grows at its end, and the dossier names that end', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const add = (position: number, prev: string) => (sql: postgres.Sql) =>
      sql`
      insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      values (${congress.id}, ${db.organizationId}, ${position}, 'congress', 99, 'step.closed', '{}', now(), '{}',
        ${prev}, ${'f'.repeat(64)})`;
    expect(await both(add(3, 'e'.repeat(64)))).toEqual(['CG001', 'CG001']);
    expect(await both(add(2, 'e'.repeat(64)))).toEqual(['CG001', 'CG001']);
    const head = (sql: postgres.Sql) => sql`
      update dossier set head_hash = ${'d'.repeat(64)}, version = version + 1 where id = ${congress.id}`;
    expect(await both(head)).toEqual(['CG001', 'CG001']);
    const back = (sql: postgres.Sql) => sql`
      update dossier set head_hash = ${'0'.repeat(64)}, version = 0 where id = ${congress.id}`;
    expect(await both(back)).toEqual(['CG001', 'CG001']);
  });
});

test('P-10 nothing of a congress that has ended changes', async () => {
  const congress = await Congress.found(db);
  await congress.happen({ type: 'congress.cancelled', payload: { reason: '改期' } });
  const changes = [
    (sql: postgres.Sql) => sql`update congress set status = 'active' where id = ${congress.id}`,
    (sql: postgres.Sql) => sql`update congress set data = '{}' where id = ${congress.id}`,
    (sql: postgres.Sql) => sql`update dossier set ended_at = null where id = ${congress.id}`,
    (sql: postgres.Sql) =>
      sql`update step set state = 'open', opened_at = now() where id = ${congress.stepId('roster')}`,
    (sql: postgres.Sql) => sql`delete from step where congress_id = ${congress.id}`,
    (sql: postgres.Sql) => sql`
      insert into item (id, congress_id, organization_id, ordinal, data)
      values (gen_random_uuid(), ${congress.id}, ${db.organizationId}, 0, '{}')`,
    (sql: postgres.Sql) => sql`
      insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      select dossier_id, organization_id, position + 1, stream, seq + 1, type, actor, at, payload, hash, 'x'
      from event where dossier_id = ${congress.id} order by position desc limit 1`,
  ];
  for (const change of changes) expect(await both(change)).toEqual(['CG011', 'CG011']);
  expect(await both((sql) => sql`delete from congress where id = ${congress.id}`)).toEqual(['denied', 'CG011']);
});
