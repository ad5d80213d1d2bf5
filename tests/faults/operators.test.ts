/** Q11: what an operator reads, of real processes: start and stop, the database lost and back, slow, and full. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@congress/db/embedded';
import { signal } from '@congress/db/embedded/processes';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { startInstance, type Instance } from '../../scripts/instance.ts';
import { hasSmallDisks, smallDisk } from '../support/postgres/smallDisk.ts';

type Line = { msg?: string; code?: string; statement?: string; [fact: string]: unknown };

let folder: string;
let database: EmbeddedPostgres;
let instance: Instance;
let lines: Line[];
/** What has to be undone, latest first. */
let undo: (() => unknown)[];

const told = (): string[] => lines.map(({ msg }) => msg ?? '');
const heard = (event: string): Promise<void> => expect.poll(told, { timeout: 30_000 }).toContain(event);
const ready = async (): Promise<unknown> => {
  const response = await fetch(`${instance.api.url}/readyz`);
  return [response.status, ((await response.json()) as { status: string }).status];
};

async function start(home: string): Promise<void> {
  fs.chmodSync(home, 0o755);
  database = await startEmbedded({ dataDir: home, durability: 'throwaway', say: () => undefined });
  undo.unshift(() => database.stop());
  instance = await startInstance({
    databaseUrl: database.url,
    log: (line) => lines.push(line.startsWith('{') ? (JSON.parse(line) as Line) : {}),
  });
  undo.unshift(() => instance.stop());
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-operators-'));
  lines = [];
  undo = [() => fs.rmSync(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const step of undo) await step();
});

test('start, a killed database and its return, a slow statement, and the stop each leave their lines, and no more', async () => {
  await start(folder);
  await heard('started');
  expect(lines.find(({ msg }) => msg === 'started')).toMatchObject({ databaseRole: 'congress_app' });
  expect(await ready()).toEqual([200, 'ready']);
  signal(database.pid(), 'SIGKILL');
  await heard('database lost');
  await heard('database back');
  expect(told().filter((event) => event.startsWith('database'))).toEqual(['database lost', 'database back']);

  const { username, password } = instance.administrator;
  const owner = postgres(database.url, { max: 2, onnotice: () => undefined });
  const entering = owner.begin(async (tx) => {
    await tx`lock table account in access exclusive mode`;
    const entered = Client.enter(instance.api.url, 'password', { username, password });
    const waiting = async (): Promise<boolean> => {
      const [row] = await owner<{ long: boolean }[]>`
        select count(*) > 0 as long from pg_stat_activity
        where wait_event_type = 'Lock' and clock_timestamp() - query_start > interval '1.1 seconds'`;
      return row?.long === true;
    };
    await expect.poll(waiting, { timeout: 20_000 }).toBe(true);
    return { entered };
  });
  await (
    await entering
  ).entered;
  await owner.end();
  await heard('slow statement');
  const slow = lines.find(({ msg }) => msg === 'slow statement');
  expect(slow).toMatchObject({ statement: 'identities.accountByName' });
  expect(JSON.stringify(slow)).not.toContain(username);

  instance.api.signal('SIGTERM');
  await instance.api.ended;
  await expect.poll(() => told().slice(-2)).toEqual(['stopping', 'stopped']);
});

test.skipIf(!hasSmallDisks())('a full disk: /readyz says so, commands are refused, one line each way', async () => {
  const disk = smallDisk(160);
  const place = disk?.place ?? '';
  undo.unshift(() => disk?.remove());
  await start(place);
  expect(await ready()).toEqual([200, 'ready']);

  const { username, password } = instance.administrator;
  const filler = path.join(place, 'filler');
  const fill = fs.openSync(filler, 'w');
  const block = Buffer.alloc(16 * 1024, 1);
  expect(() => {
    for (;;) fs.writeSync(fill, block);
  }).toThrow('ENOSPC');
  fs.closeSync(fill);
  await expect.poll(ready, { timeout: 30_000 }).toEqual([503, 'database read-only']);
  await heard('database refuses writes');
  expect(lines.find(({ msg }) => msg === 'database refuses writes')).toMatchObject({ code: '53100' });

  fs.rmSync(filler);
  await heard('database takes writes again');
  expect(await ready()).toEqual([200, 'ready']);
  await Client.enter(instance.api.url, 'password', { username, password });
  expect(told().filter((event) => event.startsWith('database'))).toEqual([
    'database refuses writes',
    'database takes writes again',
  ]);
});
