/** What an operator is told when the platform cannot work with a database. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { Mistake } from '../../db/mistake.ts';
import { reach, settingsOfSessions } from '../../db/reach.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { pgbouncerBefore, pgbouncerOf } from '../support/postgres/pgbouncer.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());

const other = (change: Partial<URL>): string => Object.assign(new URL(database.url), change).href;

async function told(url: string): Promise<string> {
  const error = await reach(url).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Mistake);
  return (error as Mistake).message;
}

test('a database as it should be is reached', async () => {
  await expect(reach(database.url)).resolves.toBeUndefined();
});

test('a wrong password, user, database, host or port is named', async () => {
  expect(await told(other({ password: 'wrong' }))).toMatch(/password of the database user/);
  expect(await told(other({ pathname: '/nowhere' }))).toContain('no database “nowhere”');
  expect(await told(other({ hostname: 'nowhere.invalid' }))).toMatch(/nowhere\.invalid/);
  expect(await told(other({ port: '1' }))).toMatch(/Nothing listens at 127\.0\.0\.1:1\./);
});

test('something else that listens at the port is not taken for a database', async () => {
  const web = http.createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void web.close());
  await new Promise((resolve) => web.once('listening', resolve));
  const { port } = web.address() as AddressInfo;
  expect(await told(other({ port: String(port) }))).toMatch(/PostgreSQL/);
});

const pgbouncer = pgbouncerOf();
const passedOver = { ignore_startup_parameters: settingsOfSessions.join(', ') };

describe.skipIf(!pgbouncer)('behind PgBouncer', () => {
  async function behind(settings: Record<string, string>): Promise<string> {
    const pooler = await pgbouncerBefore(pgbouncer ?? '', database.url, settings);
    onTestFinished(() => pooler.close());
    return pooler.url;
  }

  test('settings of a session that are not passed on are said to be needed', async () => {
    expect(await told(await behind({ pool_mode: 'session' }))).toMatch(/does not pass on settings.*session mode/);
  });

  test('shared sessions are found out', async () => {
    const url = await behind({ pool_mode: 'transaction', ...passedOver });
    expect(await told(url)).toMatch(/shares sessions.*connect to PostgreSQL itself/);
    const narrow = await behind({ pool_mode: 'transaction', default_pool_size: '1', ...passedOver });
    expect(await told(narrow)).toMatch(/shares sessions/);
  });

  test('sessions of its own are enough', async () => {
    const url = await behind({ pool_mode: 'session', ...passedOver });
    await expect(reach(url)).resolves.toBeUndefined();
    await expect(migrate(url)).resolves.toMatchObject({ migrations: 0 });
  });
});
