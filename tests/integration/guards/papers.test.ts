/** The law, repeated by the database: papers and votes. Asked in raw SQL, as the role of the API and as the owner. */
import { randomUUID } from 'node:crypto';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { fence } from '../../../api/src/kernel/ballot/postgres/closed.ts';
import { aPaper, aText, Congress, ownDatabase, unguarded } from '../db/fixture.ts';
import { askBoth, certified, counted, outcome, report } from './guarding.ts';

const db = await ownDatabase();
const app = db.pools.statements;
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);

/** What counting writes, in one statement. */
const counting = (paper: Paper) => (sql: postgres.Sql) =>
  sql`
  update paper set state = 'counted', report = jsonb_build_object('paperId', id), report_hash = 'h'
  where id = ${paper.id}`;

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

  test('B-17 what is voted on is fixed from the preparation on, and a preparatory matter has something under it', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const [item] = aPaper(congress.stepId('ballot')).items;
    const votedOn = { kind: 'presidium' as const, presidium: [randomUUID()] };
    const matter = { ...item!, matter: 'presidium' as const };
    const paper = aPaper(congress.stepId('ballot'), { method: 'hands', items: [{ ...matter, votedOn }] });
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    const others = (sql: postgres.Sql) => sql`
      update paper set data = jsonb_set(data, '{items,0,votedOn,presidium}', '[]') where id = ${paper.id}`;
    expect(await both(others)).toEqual(['CG006', 'CG006']);
    for (const blank of ['{}', '{"votedOn": null}']) {
      const insert = (sql: postgres.Sql) => sql`
        insert into paper (id, congress_id, organization_id, ordinal, step_id, method, state, data)
        select ${randomUUID()}, congress_id, organization_id, 99, step_id, method, state, jsonb_set(
          data, '{items}', jsonb_build_array((data #> '{items,0}') - 'votedOn' || ${blank}::text::jsonb))
        from paper where id = ${paper.id}`;
      expect(await both(insert)).toEqual(['CG006', 'CG006']);
    }
    await congress.open(paper.id);
  });

  test('a paper is prepared, and opens, within its step only', async () => {
    const kinds = ['roster', 'sign-in', 'ballot', 'ballot', 'declaration'] as const;
    const congress = await Congress.found(db, kinds);
    const early = congress.happen({
      type: 'paper.prepared',
      payload: { paper: aPaper(congress.stepId('ballot')) },
    });
    expect(await outcome(early)).toBe('CG005');
    await congress.proceedTo('ballot');
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    await unguarded(db, (sql) => sql`update step set state = 'closed' where id = ${paper.stepId}`);
    const open = (sql: postgres.Sql) => sql`update paper set state = 'open' where id = ${paper.id}`;
    expect(await both(open)).toEqual(['CG005', 'CG005']);
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
    const declared = { type: 'paper.declared', payload: { paperId: paper.id, report: report(paper.id, 3) } } as const;
    expect(await outcome(congress.happen(declared)), 'in the ballot').toBe('CG023');
    await congress.proceedTo('declaration');
    await congress.happen(declared);
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
    expect(await both(counting(paper))).toEqual(['CG012', 'CG012']);
  });

  test('a paper is counted only when all on the roll signed in as formal delegates', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const [guest] = await congress.people(1, { capacity: 'guest' });
    for (const [method, box] of [
      ['secret', 'ballot'],
      ['named', 'open_vote'],
    ] as const) {
      const paper = await congress.openPaper(method);
      const vote = { paper_id: paper.id, organization_id: db.organizationId };
      const named = { ...vote, person_id: guest!, congress_id: congress.id };
      await app`insert into roll ${app({ ...named, command_id: randomUUID(), channel: 'online' })}`;
      await app`insert into ${app(box)} ${app({ ...(box === 'ballot' ? vote : named), choices: app.json({}) })}`;
      await db.pools.transactions.begin((tx) => fence(tx, paper.id));
      expect(await both(counting(paper))).toEqual(['CG012', 'CG012']);
    }
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
    await counting(paper)(db.owner);
    expect(await both(enter)).toEqual(['CG007', 'CG007']);
  });

  test('a frozen item does not change', async () => {
    const congress = await Congress.found(db, ['roster', 'discussion', 'ballot']);
    const { ref: text } = aText('集体合同');
    const item = {
      id: randomUUID(),
      title: '集体合同',
      power: 'adopt',
      decision: 'secret',
      vitalInterest: true,
    } as const;
    await congress.happen({ type: 'item.added', payload: { item: { ...item, vitalReason: '', text, frozen: false } } });
    const frozen = { type: 'item.frozen', payload: { itemId: item.id, text } } as const;
    expect(await outcome(congress.happen(frozen)), 'before the discussion').toBe('CG023');
    await congress.proceedTo('discussion');
    await congress.happen(frozen);
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
      remark: (sql: postgres.Sql) =>
        sql`insert into remark ${sql({ ...common, item_id: randomUUID(), subject_id: randomUUID(), text: '意见' })}`,
    };
  }

  test('take rows only while the paper is open and the congress active', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 2);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    const write = writing(congress, paper, delegates[0]!);
    for (const ask of Object.values(write)) expect(await both(ask)).toEqual(['CG008', 'CG008']);

    await congress.open(paper.id);
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
    await write.remark(app);
    const changes = [
      (sql: postgres.Sql) => sql`update roll set channel = 'room' where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from roll where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update ballot set choices = '{"a": "for"}' where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from ballot where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from open_vote where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`update remark set text = '别的' where paper_id = ${paper.id}`,
      (sql: postgres.Sql) => sql`delete from remark where paper_id = ${paper.id}`,
    ];
    for (const change of changes) expect(await both(change)).toEqual(['denied', 'CG009']);
    const another = (sql: postgres.Sql) => sql`update paper set electorate = 'others' where id = ${paper.id}`;
    expect(await both(another), 'votes of other people').toEqual(['denied', 'CG006']);
    expect(await both((sql) => sql`select shuffle_box(${paper.id})`), 'an open box').toEqual(['CG009', 'CG009']);
  });
});
