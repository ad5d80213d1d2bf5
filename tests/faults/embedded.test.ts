import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '@congress/db/embedded';
import { DataInUse } from '@congress/db/embedded/lock';
import { eventually, processMark, signal } from '@congress/db/embedded/processes';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Spaces and Chinese characters: people unpack projects into such folders. */
let dataDir: string;
beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'congress 职代会 '));
  fs.chmodSync(dataDir, 0o755);
});
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const quiet = { say: () => undefined };

test('a killed PostgreSQL comes back on the same address with what was committed', async () => {
  const server = await startEmbedded({ dataDir, ...quiet });
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  await sql`create table kept (value text)`;
  await sql`insert into kept values ('持久')`;
  const killed = server.pid();
  signal(killed, 'SIGKILL');
  expect(await eventually(() => server.pid() !== killed, 30_000)).toBe(true);
  await expect
    .poll(() => sql`select value from kept`.catch(() => []), { timeout: 30_000 })
    .toEqual([{ value: '持久' }]);
  await sql.end();
  await server.stop();
  expect(processMark(server.pid())).toBeUndefined();
});

test('a second instance on the same data is refused while the first lives', async () => {
  const first = await startEmbedded({ dataDir, ...quiet });
  await expect(startEmbedded({ dataDir, ...quiet })).rejects.toThrow(DataInUse);
  await first.stop();
});

test('a killed owner leaves no server behind, and its data opens again', async () => {
  const { owner, postmaster } = await startOwner();
  owner.kill('SIGKILL');
  expect(await eventually(() => processMark(postmaster) === undefined, 30_000)).toBe(true);
  const next = await startEmbedded({ dataDir, ...quiet });
  await next.stop();
});

/** Another process that starts the server and then only waits; says the postmaster's process id. */
async function startOwner(): Promise<{ owner: ChildProcess; postmaster: number }> {
  const script = `
    import { startEmbedded } from '@congress/db/embedded';
    const server = await startEmbedded({ dataDir: process.argv[1], say: () => undefined });
    console.log(server.pid());
    setInterval(() => undefined, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, postmaster: Number(said.toString()) };
}
