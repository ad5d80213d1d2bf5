/** A database of the version before dossiers, whose log was keyed by the congress, with rows which that version wrote. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { migrate } from '@congress/db/migrate';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendTo } from '../../api/src/congress/infra/loggedStream.ts';
import { openPools } from '../../api/src/kernel/postgres/pools.ts';
import { inDossier } from '../../api/src/kernel/postgres/transaction.ts';
import { bareDatabase, type FreshDatabase } from '../support/database.ts';
import { outcome } from './guards/guarding.ts';

const home = path.resolve(import.meta.dirname, '../..');
/** Of the last migration of that version. */
const last = 7;

/** One congress that was cancelled and one that goes on. */
const ended = '8ba7d0ab-3fd5-48e4-b49b-8d52b3a666c6';
let active: string;
let database: FreshDatabase;
let sql: postgres.Sql;

/** Applies the migrations that there were then, and notes them as the migrator does. */
async function migrateAsThen(): Promise<void> {
  const folder = path.join(home, 'db/migrations');
  const journal = fs.readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { idx: number; tag: string; when: number }[] };
  await sql`create schema drizzle`;
  await sql`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  for (const { tag, when } of entries.filter(({ idx }) => idx <= last)) {
    await sql.unsafe(fs.readFileSync(path.join(folder, `${tag}.sql`), 'utf8'));
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${tag}, ${when})`;
  }
}

beforeAll(async () => {
  database = await bareDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  await migrateAsThen();
  const lines = fs
    .readFileSync(path.join(import.meta.dirname, 'beforeDossiers.jsonl'), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const { table } = JSON.parse(line) as { table: string };
    await sql`
      insert into ${sql(table)}
      select (jsonb_populate_record(null::${sql(table)}, ${line}::text::jsonb -> 'row')).*`;
  }
  await migrate(database.url);
  const [row] = await sql<{ id: string }[]>`select id from congress where id <> ${ended}`;
  active = row!.id;
});
afterAll(async () => {
  await sql?.end();
  await database?.drop();
});

test('every chain verifies, with its texts', () => {
  const script = path.join(home, 'scripts/verifyLog.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, '--url', database.url], { encoding: 'utf8' });
  expect(stdout).toMatch(new RegExp(`^ok +${ended} .*: 33 links, head 400f9e36`, 'm'));
  expect(stdout).toMatch(new RegExp(`^ok +${active} .*: 3 links`, 'm'));
  expect(status).toBe(0);
});

test('a congress has a dossier of its id, which ended when the congress did', async () => {
  const dossiers = await sql`
    select kind, version, ended_at = (select at from event where dossier_id = dossier.id and position = version) as ended
    from dossier order by created_at`;
  expect(dossiers).toEqual([
    { kind: 'congress', version: 33, ended: true },
    { kind: 'congress', version: 3, ended: null },
  ]);
});

test('answers, documents, readings and ways in are where they were', async () => {
  const [count] = await sql`
    select (select count(*)::int from command_answer where dossier_id = ${ended}) as answers,
      (select count(*)::int from document where dossier_id = ${ended}) as documents,
      (select count(*)::int from reading where congress_id = ${ended}) as readings,
      (select count(*)::int from session where dossier_id = ${ended}) as sessions,
      (select count(*)::int from ticket where dossier_id = ${ended}) as tickets`;
  expect(count).toEqual({ answers: 1, documents: 1, readings: 1, sessions: 1, tickets: 1 });
});

test('one chain goes on, the other takes no more events', async () => {
  const pools = await openPools(database.url, { transactions: 1, statements: 1, records: 1, hot: 1 });
  const event = { type: 'stage.directed', payload: { scene: 'auto', focusId: null } } as const;
  const happened = { ...event, at: '2026-11-22T00:00:00.000Z', actor: { subject: 'system', id: null } } as const;
  const on = (id: string) => outcome(inDossier(pools, id, (tx) => appendTo(tx, id, [happened])));
  expect([await on(active), await on(ended)]).toEqual(['done', 'CG011']);
  await pools.close();
});

test('names of keys and indexes are those of the tables they are on', async () => {
  const strays = await sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname ~ 'receipt'
    union all
    select conname from pg_constraint
    where connamespace = 'public'::regnamespace and (conname ~ 'receipt' or conname ~ '^(event|document)_congress')`;
  expect(strays).toEqual([]);
});
