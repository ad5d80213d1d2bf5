import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@congress/db/embedded';
import { guardsInForce } from '@congress/db/guards';
import { migrate } from '@congress/db/migrate';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPools } from '../../api/src/kernel/postgres/pools.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
/** The owner of the migrated database. */
let owner: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('migrating a current database changes nothing, also when several nodes start at once', async () => {
  const nodes = [1, 2, 3];
  const results = await Promise.all(nodes.map(() => migrate(database.url)));
  expect(results).toEqual(nodes.map(() => ({ migrations: 0, guards: [] })));
});

test.each([
  ['a trigger switched off', 'alter table roll disable trigger written_once'],
  ['a trigger dropped', 'drop trigger written_once on ballot'],
  [
    'a guard of another wording',
    'create or replace function guard_written_once() returns trigger language plpgsql as $$ begin return null; end $$',
  ],
  ['a grant too much', 'grant delete on event to congress_app'],
  ['a grant too little', 'revoke select on account from congress_app'],
])('guards are looked at in the database at each start: %s is put right', async (_, spoil) => {
  await owner.unsafe(spoil);
  expect(await guardsInForce(owner)).toBe(false);
  expect((await migrate(database.url)).guards.length).toBeGreaterThan(0);
  expect(await guardsInForce(owner)).toBe(true);
  const [row] = await owner<{ off: number; stray: boolean; lacking: boolean }[]>`
    select (select count(*)::int from pg_trigger where not tgisinternal and tgenabled <> 'O') as off,
      has_table_privilege('congress_app', 'event', 'delete') as stray,
      not has_table_privilege('congress_app', 'account', 'select') as lacking`;
  expect(row).toEqual({ off: 0, stray: false, lacking: false });
  await expect(owner`truncate ballot`).rejects.toMatchObject({ code: 'CG009' });
  expect((await migrate(database.url)).guards).toEqual([]);
});

describe('an owner who may not create roles, on a server without the role of the API', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let admin: postgres.Sql;
  let url: string;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-roles-'));
    fs.chmodSync(folder, 0o755);
    server = await startEmbedded({ dataDir: folder, durability: 'throwaway', say: () => undefined });
    admin = postgres(server.url, { max: 1, onnotice: () => undefined });
    await admin`create role keeper login nocreaterole password 'secret'`;
    await admin`create database kept owner keeper`;
    url = addressOf('keeper', 'kept');
  }, 60_000);
  afterAll(async () => {
    await admin?.end();
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function addressOf(user: string, database: string): string {
    const password = user === 'keeper' ? 'secret' : new URL(server.url).password;
    return Object.assign(new URL(server.url), { username: user, password, pathname: `/${database}` }).href;
  }

  /** Who a node works as now. It can read what it needs. */
  async function node(): Promise<string> {
    const pools = await openPools(url, { transactions: 1, statements: 1, records: 1, hot: 1 });
    try {
      await pools.statements`select count(*) from account`;
      return pools.worksAs;
    } finally {
      await pools.close();
    }
  }

  test('first start: it works as the owner, and so does every other', async () => {
    expect((await migrate(url)).migrations).toBeGreaterThan(0);
    expect(await node()).toBe('keeper');
    expect(await migrate(url)).toEqual({ migrations: 0, guards: [] });
  });

  test('then the role is made and granted: a node alone goes on as the owner, the next start gives the grants', async () => {
    await admin`create role congress_app nologin`;
    await admin`grant congress_app to keeper`;
    expect(await node()).toBe('keeper');
    expect((await migrate(url)).guards.length).toBeGreaterThan(0);
    expect(await node()).toBe('congress_app');
    expect(await migrate(url)).toEqual({ migrations: 0, guards: [] });
  });

  test('the role is taken back, and granted again', async () => {
    await admin`revoke congress_app from keeper`;
    await migrate(url);
    expect(await node()).toBe('keeper');
    await admin`grant congress_app to keeper`;
    expect(await node()).toBe('congress_app');
    await migrate(url);
    expect(await node()).toBe('congress_app');
  });

  test('the role was there before the first start', async () => {
    await admin`drop database kept with (force)`;
    await admin`create database kept owner keeper`;
    await migrate(url);
    expect(await node()).toBe('congress_app');
  });

  test('tables that belong to somebody else: it is said, with the way out', async () => {
    const inside = postgres(addressOf('congress', 'kept'), { max: 1 });
    await inside`alter table person owner to congress`;
    await inside.end();
    await expect(migrate(url)).rejects.toThrow(/person.*reassign owned/s);
  });
});
