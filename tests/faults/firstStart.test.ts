/** A first start that is killed amid its preparations: the next begins it anew, says so, and its links let people in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/up.ts');

let database: FreshDatabase;
let owner: postgres.Sql;
let dataDir: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres(database.url, { max: 1, onnotice: () => undefined });
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-first-'));
});
afterAll(async () => {
  for (const each of started) each.kill('SIGKILL');
  await owner.end();
  await database.drop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start` without its bootstrap; `said` is all that it wrote so far. */
function start(): { node: ChildProcess; said: () => string; ended: Promise<unknown> } {
  const node = spawn(process.execPath, [script], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(node);
  let words = '';
  for (const stream of [node.stdout, node.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return { node, said: () => words, ended: once(node, 'exit') };
}

const rows = async (): Promise<unknown> => {
  const [row] = await owner`
    select (select count(*)::int from organization) as organizations, (select count(*)::int from account) as accounts,
      (select count(*)::int from congress) as congresses`;
  return row;
};
const one = { organizations: 1, accounts: 1, congresses: 1 };
/** With the upper union, and its other units. */
const all = { organizations: 4, accounts: 4, congresses: 3 };

test('killed in the middle, it is begun anew, and said; afterwards it is a start like any other', async () => {
  const killed = start();
  await expect.poll(rows, { timeout: 60_000 }).toEqual(one);
  killed.node.kill('SIGKILL');
  await killed.ended;
  expect(killed.said()).not.toContain('ticket=');
  const [before] = await owner<{ id: string }[]>`select id from account`;

  const again = start();
  await expect.poll(again.said, { timeout: 90_000 }).toContain('/enter#ticket=');
  expect(again.said()).toContain('The first start was interrupted before it was done; beginning it anew.');
  expect(await rows()).toEqual(all);
  expect(await owner`select id from account where id = ${before!.id}`).toHaveLength(0);
  const [, url = '', ticket = ''] = /(http:\/\/\S+)\/enter#ticket=(\S+)/.exec(again.said()) ?? [];
  const host = await Client.enter(url, 'ticket', { ticket });
  const [congress] = await host.get<{ id: string }[]>('/congresses');
  await host.join(congress?.id ?? '');
  expect(host.congress.steps.find(({ state }) => state === 'open')?.kind).toBe('sign-in');
  host.leave();
  const kept = await owner`select id from account order by id`;
  again.node.kill('SIGTERM');
  await again.ended;

  const third = start();
  await expect.poll(third.said, { timeout: 60_000 }).toMatch(/Online workers' congress/);
  expect(third.said()).not.toContain('First start');
  expect(third.said()).not.toContain('anew');
  expect(await owner`select id from account order by id`).toEqual(kept);
  third.node.kill('SIGTERM');
  await third.ended;
});
