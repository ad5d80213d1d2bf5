/** The law, repeated by the database: texts, proposals, items, resolutions, objections. Asked in raw SQL, as the role of the API and as the owner. */
import { randomUUID } from 'node:crypto';
import type { MotionItem, Paper } from '@congress/contract/congress/ballot/view';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { AT, aPaper, aText, Congress, ownDatabase } from '../db/fixture.ts';
import { askBoth, certified, counted, outcome, report } from './guarding.ts';

const db = await ownDatabase();
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);

/** A row of one of the tables that hold a whole object of the view. */
const row = (congress: Congress, table: string, data: { id: string }) => (sql: postgres.Sql) =>
  sql`
  insert into ${sql(table)} (id, congress_id, organization_id, ordinal, data)
  values (${data.id}, ${congress.id}, ${db.organizationId}, 9, ${sql.json(data)})`;
const patch = (table: string, id: string, change: Record<string, postgres.JSONValue>) => (sql: postgres.Sql) =>
  sql`
  update ${sql(table)} set data = data || ${sql.json(change)} where id = ${id}`;
const drop = (table: string, id: string) => (sql: postgres.Sql) => sql`delete from ${sql(table)} where id = ${id}`;

describe('texts', () => {
  const keeping =
    (congress: Congress, id: string, text: string, sha256: string, kind = 'item') =>
    (sql: postgres.Sql) =>
      sql`
    insert into document (id, dossier_id, organization_id, kind, title, sha256, text, revision, created_at)
    values (${id}, ${congress.id}, ${db.organizationId}, ${kind}, '集体合同', ${sha256}, ${text}, 1, now())`;

  test.each(['notice', 'item', 'proposal', 'summary', 'resolution', 'objection', 'answer'])(
    'W-1: a text once written never changes and never goes, whoever asks: %s',
    async (kind) => {
      const congress = await Congress.found(db);
      const { ref, text } = aText('集体合同（草案）');
      const one = keeping(congress, ref.documentId, text, ref.sha256, kind);
      expect(await outcome(one(db.pools.statements))).toBe('done');
      const other = aText('别的');
      const changes = [
        (sql: postgres.Sql) => sql`update document set text = '别的' where id = ${ref.documentId}`,
        (sql: postgres.Sql) => sql`
          update document set text = ${other.text}, sha256 = ${other.ref.sha256} where id = ${ref.documentId}`,
        (sql: postgres.Sql) => sql`update document set title = '别的', kind = 'item' where id = ${ref.documentId}`,
        (sql: postgres.Sql) => sql`delete from document where id = ${ref.documentId}`,
        (sql: postgres.Sql) => sql`truncate document`,
        (sql: postgres.Sql) => sql`
          insert into document select * from document where id = ${ref.documentId}
          on conflict (id) do update set text = '别的'`,
      ];
      for (const change of changes) expect(await both(change)).toEqual(['denied', 'CG021']);
    },
  );

  test('come with their own digest, into a congress that goes on', async () => {
    const congress = await Congress.found(db);
    const { ref, text } = aText('集体合同（草案）');
    expect(await both(keeping(congress, ref.documentId, '别的', ref.sha256))).toEqual(['CG021', 'CG021']);
    await congress.happen({ type: 'congress.cancelled', payload: { reason: '改期' } });
    expect(await both(keeping(congress, ref.documentId, text, ref.sha256))).toEqual(['CG011', 'CG011']);
  });
});

test('G-5 proposals come in their window and are reviewed once', async () => {
  const congress = await Congress.found(db, ['roster', 'proposals', 'agenda']);
  const base = {
    title: '增设通勤车',
    by: randomUUID(),
    seconders: [],
    text: aText('…').ref,
    reason: '',
    mergedInto: null,
  };
  const proposal = { ...base, id: randomUUID(), status: 'submitted' as const };
  const early = row(congress, 'proposal', proposal);
  expect(await both(early)).toEqual(['CG023', 'CG023']);
  await congress.proceedTo('proposals');
  await congress.happen({ type: 'proposal.submitted', payload: { proposal } });
  expect(await both(patch('proposal', proposal.id, { title: '别的' }))).toEqual(['CG025', 'CG025']);
  expect(await both(drop('proposal', proposal.id))).toEqual(['denied', 'CG025']);
  const review = { proposalId: proposal.id, status: 'rejected', reason: '重复', mergedInto: null } as const;
  await congress.happen({ type: 'proposal.reviewed', payload: review });
  expect(await both(patch('proposal', proposal.id, { status: 'filed' }))).toEqual(['CG025', 'CG025']);
  await congress.happen({ type: 'proposals.window-closed', payload: { stepId: congress.stepId('proposals') } });
  expect(await both(row(congress, 'proposal', { ...proposal, id: randomUUID() }))).toEqual(['CG023', 'CG023']);
});

describe('P-7 items', () => {
  const item = () => ({
    id: randomUUID(),
    title: '集体合同',
    power: 'adopt' as const,
    decision: 'secret' as const,
    vitalInterest: false,
    vitalReason: '',
    text: aText('集体合同').ref,
    frozen: false,
  });

  test('are worked on until the agenda is closed', async () => {
    const congress = await Congress.found(db, ['roster', 'agenda', 'notice', 'discussion', 'ballot']);
    const one = item();
    await congress.happen({ type: 'item.added', payload: { item: one } });
    expect(await both(patch('item', one.id, { title: '女职工专项合同' }))).toEqual(['done', 'done']);
    expect(await both(patch('item', one.id, { frozen: true }))).toEqual(['CG023', 'CG023']);
    await congress.proceedTo('notice');
    for (const change of [
      patch('item', one.id, { title: '别的' }),
      drop('item', one.id),
      row(congress, 'item', item()),
    ]) {
      expect(await both(change)).toEqual(['CG003', 'CG003']);
    }
  });
});

describe('B-1 B-1a what was voted on', () => {
  const itemOf = (paper: Paper, change: Partial<MotionItem>): Paper => ({
    ...paper,
    items: paper.items.map((one) => (one.kind === 'motion' ? { ...one, ...change } : one)),
  });
  const opening = (paper: Paper, present: number) => (sql: postgres.Sql) =>
    sql`
    update paper set state = 'open', data = data || ${sql.json({ openedAt: AT, present })} where id = ${paper.id}`;

  /** A declared show of hands on a preparatory matter. */
  async function voted(congress: Congress, adopted: boolean): Promise<void> {
    const paper = preparatoryPaper(congress);
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    await congress.open(paper.id);
    const result = { paperItemId: paper.items[0]!.id, valid: 3, needed: 2, invalid: 0, against: 0, abstain: 0, for: 3 };
    const made = { ...report(paper.id, 3), items: [{ ...result, adopted }] };
    await counted(congress, paper, made);
    await congress.happen({ type: 'paper.declared', payload: { paperId: paper.id, report: made } });
  }
  function preparatoryPaper(congress: Congress): Paper {
    const votedOn = { kind: 'agenda' as const, entries: [] };
    return itemOf(aPaper(congress.stepId('ballot'), { method: 'hands' }), { matter: 'agenda', votedOn });
  }

  test('a preparatory matter that was turned down is put again, one that was adopted is not', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    await voted(congress, false);
    await voted(congress, true);
    const again = preparatoryPaper(congress);
    await congress.happen({ type: 'paper.prepared', payload: { paper: again } });
    expect(await both(opening(again, 1))).toEqual(['CG026', 'CG026']);
  });

  test('a paper opens on what is final, is on no other paper, and on those who are there', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const draft = itemOf(aPaper(congress.stepId('ballot')), { itemId: randomUUID() });
    await congress.happen({ type: 'paper.prepared', payload: { paper: draft } });
    expect(await both(opening(draft, 1)), 'an item that is not final').toEqual(['CG013', 'CG013']);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    expect(await both(opening(paper, 2)), 'one more than there is').toEqual(['CG005', 'CG005']);
    const unseated = { ...congress.state.congress.offices, chiefScrutineer: null };
    expect(await outcome(patchOffices(congress, unseated)(db.owner)), 'offices in the ballot').toBe('CG023');
  });
  const patchOffices = (congress: Congress, offices: postgres.JSONValue) => (sql: postgres.Sql) =>
    sql`
    update congress set data = data || ${sql.json({ offices })} where id = ${congress.id}`;

  test('B-11 B-13 a report comes with the count, and is signed by those who count', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = aPaper(congress.stepId('ballot'));
    await congress.happen({ type: 'paper.prepared', payload: { paper } });
    const reporting = (sql: postgres.Sql) => sql`
      update paper set report = ${sql.json(report(paper.id, 1))}, report_hash = 'h' where id = ${paper.id}`;
    expect(await both(reporting), 'on a prepared paper').toEqual(['CG007', 'CG007']);
    const known = (sql: postgres.Sql) => sql`
      update congress set staff = ${sql.json({ reports: [report(paper.id, 1)] })} where id = ${congress.id}`;
    expect(await both(known), 'to the secretariat').toEqual(['CG007', 'CG007']);
    await congress.open(paper.id);
    expect(await both(reporting), 'on an open one').toEqual(['CG007', 'CG007']);
    await counted(congress, paper);
    const signing = (sql: postgres.Sql) => sql`
      update paper set state = 'certified', data = jsonb_set(data, '{signatures}', ${sql.json([
        { personId: randomUUID(), at: AT, as: 'chief-scrutineer' },
        { personId: randomUUID(), at: AT, as: 'scrutineer' },
      ])}) where id = ${paper.id}`;
    expect(await both(signing), 'by two who hold no office').toEqual(['CG007', 'CG007']);
    const retitled = (sql: postgres.Sql) => sql`
      update paper set data = data || '{"title": "别的"}' where id = ${paper.id}`;
    expect(await both(retitled)).toEqual(['CG007', 'CG007']);
  });

  test('G-15 a resolution is of an item that was declared adopted, once, and stays', async () => {
    const { congress } = await Congress.atBallot(db, 1);
    const paper = await congress.openPaper();
    const resolution = { id: randomUUID(), itemId: randomUUID(), paperId: paper.id, title: '决议', adoptedAt: AT };
    expect(await both(row(congress, 'resolution', resolution)), 'in the ballot').toEqual(['CG023', 'CG023']);
    await certified(congress, paper);
    await congress.proceedTo('declaration');
    expect(await both(row(congress, 'resolution', resolution)), 'not adopted').toEqual(['CG023', 'CG023']);
    expect(await both(patch('resolution', resolution.id, { title: '别的' }))).toEqual(['denied', 'CG025']);
    expect(await both(drop('resolution', resolution.id))).toEqual(['denied', 'CG025']);
  });
});

test('G-16 objections come once results are published, and are answered once', async () => {
  const congress = await Congress.found(db, ['roster', 'publication', 'follow-up']);
  const objection = { id: randomUUID(), at: AT, text: aText('有异议').ref, answer: null };
  expect(await both(row(congress, 'objection', objection))).toEqual(['CG023', 'CG023']);
  await congress.proceedTo('publication');
  expect(await both(row(congress, 'objection', objection))).toEqual(['CG023', 'CG023']);
  await congress.happen({
    type: 'results.published',
    payload: { stepId: congress.stepId('publication'), shownUntil: AT },
  });
  await congress.happen({ type: 'objection.filed', payload: { objection } });
  expect(await both(patch('objection', objection.id, { at: '…' }))).toEqual(['CG025', 'CG025']);
  const answer = aText('经复核无误').ref;
  await congress.happen({ type: 'objection.answered', payload: { objectionId: objection.id, answer } });
  expect(await both(patch('objection', objection.id, { answer: aText('再答').ref }))).toEqual(['CG025', 'CG025']);
  expect(await both(drop('objection', objection.id))).toEqual(['denied', 'CG025']);
});

test('a record of a step is written while it is open', async () => {
  const congress = await Congress.found(db);
  const record = (sql: postgres.Sql) => sql`
    update step set record = record || '{"complete": true}' where id = ${congress.stepId('roster')}`;
  expect(await both(record)).toEqual(['CG023', 'CG023']);
});

test('a session or ticket that ended does not begin again', async () => {
  const ticket = randomUUID();
  const session = randomUUID();
  await db.owner`
    insert into ticket (hash, organization_id, subject, subject_id, expires_at, used_at)
    values (${ticket}, ${db.organizationId}, 'stage', ${randomUUID()}, now(), now())`;
  await db.owner`
    insert into session (id, organization_id, subject, subject_id, created_at, expires_at, revoked_at)
    values (${session}, ${db.organizationId}, 'stage', ${randomUUID()}, now(), now(), now())`;
  expect(await both((sql) => sql`update ticket set used_at = null where hash = ${ticket}`)).toEqual(['CG025', 'CG025']);
  expect(await both((sql) => sql`update session set revoked_at = null where id = ${session}`)).toEqual([
    'CG025',
    'CG025',
  ]);
  expect(await outcome(db.pools.statements`update session set expires_at = now()`)).toBe('denied');
});
