/** The law, repeated by the database: every refusal is asked for in raw SQL, as the API's role and as the owner. */
import { randomUUID } from 'node:crypto';
import type { CountReport, Paper } from '@congress/contract/snapshot';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedBy } from '../../../api/src/infra/postgres/failures.ts';
import { fence } from '../../../api/src/infra/postgres/ballotBox.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { AT, Congress, aPaper, aStep, openDatabase, type Database } from './fixture.ts';

let fresh: FreshDatabase;
let db: Database;
let app: postgres.Sql;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = await openDatabase(fresh.url);
  app = db.pools.statements;
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

/** The code of the guard, `denied` where the role has no such right, or `done`. */
async function outcome(statement: PromiseLike<unknown>): Promise<string> {
  try {
    await statement;
    return 'done';
  } catch (error) {
    const code = refusedBy(error) ?? (error as { code?: string }).code;
    return code === '42501' ? 'denied' : (code ?? String(error));
  }
}

/** The owner may do everything that a grant could forbid, so its refusals are the triggers' own. */
async function both(ask: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<[app: string, owner: string]> {
  return [await outcome(ask(app)), await outcome(ask(db.owner))];
}

function report(paperId: string, present: number): CountReport {
  return { paperId, due: 9, present, issued: 3, returned: 3, room: { issued: 0, returned: 0 }, items: [] };
}

async function counted(congress: Congress, paper: Paper): Promise<void> {
  await db.pools.transactions.begin((tx) => fence(tx, paper.id));
  await congress.happen({ type: 'paper.closed', payload: { paperId: paper.id } });
  await congress.happen(
    { type: 'report.made', payload: { report: report(paper.id, 3) } },
    { type: 'paper.counted', payload: { paperId: paper.id } },
  );
}

async function certified(congress: Congress, paper: Paper): Promise<void> {
  await counted(congress, paper);
  const signature = { personId: randomUUID(), at: AT, as: 'scrutineer' as const };
  await congress.happen({ type: 'paper.signed', payload: { paperId: paper.id, signature, complete: true } });
}

test('the API works as a role of its own', async () => {
  expect(db.pools.worksAs).toBe('congress_app');
  const tables = await db.owner<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public'`;
  for (const { name } of tables) expect(await outcome(app`select from ${app(name)} limit 1`), name).toBe('done');
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
    expect(await both(kind)).toEqual(['CG003', 'CG003']);
    const optional = (sql: postgres.Sql) =>
      sql`update step set mandatory = false where id = ${congress.stepId('ballot')}`;
    expect(await both(optional)).toEqual(['CG003', 'CG003']);
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
    expect(await both((sql) => sql`update event set type = 'x' where congress_id = ${congress.id}`)).toEqual([
      'denied',
      'CG001',
    ]);
    expect(await both((sql) => sql`delete from event where congress_id = ${congress.id}`)).toEqual(['denied', 'CG001']);
    for (const table of ['event', 'roll', 'ballot', 'open_vote', 'command_receipt', 'attendance']) {
      const [asApp, asOwner] = await both((sql) => sql`truncate ${sql(table)}`);
      expect([table, asApp, asOwner?.slice(0, 2)]).toEqual([table, 'denied', 'CG']);
    }
  });

  test('grows at its end, and the congress names that end', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const add = (position: number, prev: string) => (sql: postgres.Sql) =>
      sql`
      insert into event (congress_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      values (${congress.id}, ${db.organizationId}, ${position}, 'congress', 99, 'step.closed', '{}', now(), '{}',
        ${prev}, ${'f'.repeat(64)})`;
    expect(await both(add(3, 'e'.repeat(64)))).toEqual(['CG001', 'CG001']);
    expect(await both(add(2, 'e'.repeat(64)))).toEqual(['CG001', 'CG001']);
    const head = (sql: postgres.Sql) => sql`
      update congress set head_hash = ${'d'.repeat(64)}, version = version + 1 where id = ${congress.id}`;
    expect(await both(head)).toEqual(['CG001', 'CG001']);
    const back = (sql: postgres.Sql) => sql`
      update congress set head_hash = ${'0'.repeat(64)}, version = 0 where id = ${congress.id}`;
    expect(await both(back)).toEqual(['CG001', 'CG001']);
  });
});

describe('B-1 B-14 papers', () => {
  test.each(['closed', 'counted', 'certified', 'declared'])('a prepared paper does not become %s', async (state) => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    expect(await both((sql) => sql`update paper set state = ${state} where id = ${paper.id}`)).toEqual([
      'CG005',
      'CG005',
    ]);
  });

  test('a closed paper never reopens, and what is on an open one is fixed', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = await congress.openPaper();
    const items = (sql: postgres.Sql) => sql`
      update paper set data = jsonb_set(data, '{items,0,title}', '"别的"') where id = ${paper.id}`;
    expect(await both(items)).toEqual(['CG006', 'CG006']);
    const signIn = (sql: postgres.Sql) => sql`update paper set sign_in_step_id = null where id = ${paper.id}`;
    expect(await both(signIn)).toEqual(['CG006', 'CG006']);
    expect(await both((sql) => sql`delete from paper where id = ${paper.id}`)).toEqual(['CG006', 'CG006']);
    await db.pools.transactions.begin((tx) => fence(tx, paper.id));
    for (const state of ['open', 'prepared']) {
      expect(await both((sql) => sql`update paper set state = ${state} where id = ${paper.id}`)).toEqual([
        'CG005',
        'CG005',
      ]);
    }
  });

  test('a paper opens within its step only', async () => {
    const congress = await Congress.found(db);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    expect(await both((sql) => sql`update paper set state = 'open' where id = ${paper.id}`)).toEqual([
      'CG005',
      'CG005',
    ]);
  });

  test('a step does not close over an unfinished paper', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    await congress.openPaper();
    const close = (sql: postgres.Sql) =>
      sql`update step set state = 'closed', closed_at = now() where id = ${congress.stepId('ballot')}`;
    expect(await both(close)).toEqual(['CG002', 'CG002']);
  });

  test('a certified report does not change, wherever it is kept', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = await congress.openPaper();
    await certified(congress, paper);
    const rows = [
      (sql: postgres.Sql) => sql`update paper set report = report || '{"returned": 2}' where id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update paper set report_hash = ${'a'.repeat(64)} where id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update paper set data = jsonb_set(data, '{signatures}', '[]') where id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update congress set staff = '{"reports": []}' where id = ${congress.id}`,
      (sql: postgres.Sql) => sql`
        update paper set state = 'declared', data = jsonb_set(data, '{report}', '{"returned": 2}') where id = ${paper.id}`,
    ];
    for (const change of rows) expect(await both(change)).toEqual(['CG007', 'CG007']);
    expect(await both((sql) => sql`update paper set state = 'void' where id = ${paper.id}`)).toEqual([
      'CG005',
      'CG005',
    ]);
    await congress.happen({ type: 'paper.declared', payload: { paperId: paper.id, report: report(paper.id, 3) } });
    const late = (sql: postgres.Sql) => sql`update paper set data = data || '{"report": null}' where id = ${paper.id}`;
    expect(await both(late)).toEqual(['CG007', 'CG007']);
  });

  test('only a show of hands is declared without signatures', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const byHands = await congress.openPaper('hands');
    await counted(congress, byHands);
    await congress.happen({ type: 'paper.declared', payload: { paperId: byHands.id, report: report(byHands.id, 3) } });
    const secret = await congress.openPaper('secret');
    await counted(congress, secret);
    const declare = (sql: postgres.Sql) => sql`
      update paper set state = 'declared', data = jsonb_set(data, '{report}', report) where id = ${secret.id}`;
    expect(await both(declare)).toEqual(['CG005', 'CG005']);
  });

  test('a paper is counted only when as many votes lie in the box as delegates handed in', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 2);
    const paper = await congress.openPaper();
    await db.owner`
      insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
      values (${paper.id}, ${delegates[0]!}, ${congress.id}, ${db.organizationId}, ${randomUUID()}, 'online')`;
    await db.pools.transactions.begin((tx) => fence(tx, paper.id));
    expect(await both((sql) => sql`update paper set state = 'counted' where id = ${paper.id}`)).toEqual([
      'CG012',
      'CG012',
    ]);
  });

  test('the count of the room is fixed once the paper is counted', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = await congress.openPaper();
    const enter = (sql: postgres.Sql) => sql`
      insert into room_count (paper_id, congress_id, organization_id, data)
      values (${paper.id}, ${congress.id}, ${db.organizationId}, '{}')
      on conflict (paper_id) do update set data = '{"returned": 1}'`;
    await db.pools.transactions.begin((tx) => fence(tx, paper.id));
    expect(await both(enter)).toEqual(['done', 'done']);
    await db.owner`update paper set state = 'counted' where id = ${paper.id}`;
    expect(await both(enter)).toEqual(['CG007', 'CG007']);
  });

  test('a frozen item does not change', async () => {
    const congress = await Congress.found(db);
    const text = { documentId: randomUUID(), sha256: 'a'.repeat(64), revision: 1 };
    const item = {
      id: randomUUID(),
      title: '集体合同',
      power: 'adopt',
      decision: 'secret',
      vitalInterest: true,
    } as const;
    await congress.happen({ type: 'item.added', payload: { item: { ...item, vitalReason: '', text, frozen: false } } });
    await congress.happen({ type: 'item.frozen', payload: { itemId: item.id, text } });
    expect(await both((sql) => sql`update item set data = data || '{"title": "x"}' where id = ${item.id}`)).toEqual([
      'CG013',
      'CG013',
    ]);
    expect(await both((sql) => sql`delete from item where id = ${item.id}`)).toEqual(['CG013', 'CG013']);
  });
});

describe('B-5 B-6 roll and box', () => {
  function writing(congress: Congress, paper: Paper, personId: string) {
    const common = { paper_id: paper.id, organization_id: db.organizationId };
    const named = { ...common, person_id: personId, congress_id: congress.id };
    return {
      roll: (sql: postgres.Sql) =>
        sql`insert into roll ${sql({ ...named, command_id: randomUUID(), channel: 'online' })}`,
      ballot: (sql: postgres.Sql) => sql`insert into ballot ${sql({ ...common, choices: sql.json({}) })}`,
      open_vote: (sql: postgres.Sql) => sql`insert into open_vote ${sql({ ...named, choices: sql.json({}) })}`,
    };
  }

  test('take rows only while the paper is open and the congress active', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 2);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    const write = writing(congress, paper, delegates[0]!);
    for (const ask of Object.values(write)) expect(await both(ask)).toEqual(['CG008', 'CG008']);

    await congress.happen({ type: 'paper.opened', payload: { paperId: paper.id, present: 2 } });
    expect(await outcome(write.open_vote(app)), 'a secret vote beside its name').toBe('CG008');
    await congress.happen({ type: 'congress.adjourned', payload: { reason: '午休' } });
    for (const ask of Object.values(write)) expect(await both(ask)).toEqual(['CG008', 'CG008']);

    await congress.happen({ type: 'congress.resumed', payload: {} });
    expect(await outcome(write.roll(app))).toBe('done');
    expect(await outcome(write.ballot(app))).toBe('done');
    expect(await outcome(write.roll(app)), 'a second row on the roll').toBe('23505');

    await db.pools.transactions.begin((tx) => fence(tx, paper.id));
    const late = writing(congress, paper, delegates[1]!);
    for (const ask of Object.values(late)) expect(await both(ask)).toEqual(['CG008', 'CG008']);
    expect(
      await outcome(app`
      insert into ballot (paper_id, organization_id, choices) values (${randomUUID()}, ${db.organizationId}, '{}')`),
    ).toBe('CG008');
  });

  test('are never touched again', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 1);
    const paper = await congress.openPaper();
    const write = writing(congress, paper, delegates[0]!);
    await write.roll(app);
    await write.ballot(app);
    const changes = [
      (sql: postgres.Sql) => sql`update roll set channel = 'room' where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from roll where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update ballot set choices = '{"a": "for"}' where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from ballot where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from open_vote where paper_id = ${paper.id}`,
    ];
    for (const change of changes) expect(await both(change)).toEqual(['denied', 'CG009']);
    expect(await both((sql) => sql`select shuffle_box(${paper.id})`), 'an open box').toEqual(['CG009', 'CG009']);
  });
});

describe('S-2 S-3 S-4 attendance', () => {
  function arriving(congress: Congress, personId: string) {
    return (sql: postgres.Sql) => sql`
      insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
      values (${congress.stepId('sign-in')}, ${personId}, ${congress.id}, ${db.organizationId}, true, 'online',
        gen_random_uuid(), now())
      on conflict do nothing`;
  }

  test('is taken while the sign-in is open, or late while no paper is', async () => {
    const congress = await Congress.found(db);
    const people = await congress.people(4);
    expect(await both(arriving(congress, people[0]!))).toEqual(['CG010', 'CG010']);
    await congress.proceedTo('sign-in');
    expect(await both(arriving(congress, people[0]!))).toEqual(['done', 'done']);
    await congress.proceedTo('ballot');
    expect(await both(arriving(congress, people[1]!))).toEqual(['done', 'done']);
    const paper = await congress.openPaper();
    expect(await both(arriving(congress, people[2]!))).toEqual(['CG010', 'CG010']);
    await certified(congress, paper);
    expect(await both(arriving(congress, people[2]!))).toEqual(['done', 'done']);
    await congress.proceedTo('declaration');
    expect(await both(arriving(congress, people[3]!))).toEqual(['CG010', 'CG010']);
  });

  test('changes only by leaving and coming back', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 1);
    const there = (sql: postgres.Sql) => sql`person_id = ${delegates[0]!}`;
    expect(await both((sql) => sql`delete from attendance where ${there(sql)}`)).toEqual(['denied', 'CG010']);
    expect(await both((sql) => sql`update attendance set via = 'on-site' where ${there(sql)}`)).toEqual([
      'denied',
      'CG010',
    ]);
    expect(await both((sql) => sql`update attendance set left_at = now() where ${there(sql)}`)).toEqual([
      'done',
      'done',
    ]);
    await congress.openPaper();
    expect(await both((sql) => sql`update attendance set left_at = null where ${there(sql)}`)).toEqual([
      'CG010',
      'CG010',
    ]);
  });
});

test('P-10 nothing of a congress that has ended changes', async () => {
  const congress = await Congress.found(db);
  await congress.happen({ type: 'congress.cancelled', payload: { reason: '改期' } });
  const changes = [
    (sql: postgres.Sql) => sql`update congress set status = 'active' where id = ${congress.id}`,
    (sql: postgres.Sql) => sql`update congress set data = '{}' where id = ${congress.id}`,
    (sql: postgres.Sql) =>
      sql`update step set state = 'open', opened_at = now() where id = ${congress.stepId('roster')}`,
    (sql: postgres.Sql) => sql`delete from step where congress_id = ${congress.id}`,
    (sql: postgres.Sql) => sql`
      insert into item (id, congress_id, organization_id, ordinal, data)
      values (gen_random_uuid(), ${congress.id}, ${db.organizationId}, 0, '{}')`,
    (sql: postgres.Sql) => sql`
      insert into event (congress_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      select congress_id, organization_id, position + 1, stream, seq + 1, type, actor, at, payload, hash, 'x'
      from event where congress_id = ${congress.id} order by position desc limit 1`,
  ];
  for (const change of changes) expect(await both(change)).toEqual(['CG011', 'CG011']);
  expect(await both((sql) => sql`delete from congress where id = ${congress.id}`)).toEqual(['denied', 'CG011']);
});
