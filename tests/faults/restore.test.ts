/** Q12: a backup restores, by each way that db/README.md names: same rows, same results, guards and roles in force. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '@congress/api/config';
import type { Joined } from '@congress/contract/congress/socket';
import { startEmbedded, type EmbeddedPostgres } from '@congress/db/embedded';
import { migrate } from '@congress/db/migrate';
import { demoOf } from '@congress/db/seed/demo';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type RunningApp } from '../../api/src/app.ts';
import { openPools } from '../../api/src/kernel/postgres/pools.ts';
import { Client } from '../../scripts/demo/client.ts';
import { playTo } from '../../scripts/demo/play.ts';
import { assemble, dismiss } from '../../scripts/demo/stage.ts';
import { foundTenant, type Founded } from '../../scripts/seed/tenant.ts';
import { outcome } from '../integration/guards/guarding.ts';
import { fingerprint, smallest } from '../support/app.ts';
import { pgDumpOf, serverMajor } from '../support/postgres/pgDump.ts';

/** What a backup must bring back. */
type Kept = {
  administrator: Founded;
  congressId: string;
  token: string;
  code: string;
  objectionId: string;
  rows: Record<string, string>;
  joined: Joined;
  head: string;
};

let folder: string;
/** The folder of the machine that is lost, and the one that its copy is put into. */
let lost: string;
let copy: string;
let kept: Kept;
let database: EmbeddedPostgres | undefined;
const open: (() => Promise<unknown>)[] = [];

const quiet = { durability: 'throwaway', say: () => undefined } as const;

async function serve(dataDir: string, databaseUrl: string): Promise<RunningApp> {
  const settings = readSettings({ DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'error' });
  return startApp({ ...settings, port: 0, databaseUrl });
}

const addressOf = ({ port }: RunningApp): string => `http://127.0.0.1:${port}`;

/** Plays a congress to its public notice, with an objection that waits for its answer, and remembers all of it. */
async function live(app: RunningApp, databaseUrl: string): Promise<Kept> {
  const administrator = await foundTenant(app.deps.tenancy);
  const cast = await assemble(addressOf(app), administrator, demoOf(smallest));
  await playTo(cast, 'publication');
  const { host, congressId } = cast;
  await host.must({ type: 'publishResults' });
  const objectionId = await cast.formal[2]!.must({ type: 'fileObjection', text: '请说明执行期限。' });
  const personIds = [cast.formal[0]!.person.id];
  const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${congressId}/codes`, { personIds });
  dismiss(cast);
  const owner = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const rows = await fingerprint(owner, []);
  await owner.end();
  const joined = await host.get<Joined>(`/congresses/${congressId}`);
  const { head } = await host.get<{ head: string }>(`/congresses/${congressId}/log/verdict`);
  return { administrator, congressId, token: host.token, code: codes[0]!.code, objectionId, rows, joined, head };
}

/** Starts the platform on what was restored, holds it against what was, and goes on with the congress. */
async function expectWhole(dataDir: string, databaseUrl: string, superuserUrl = databaseUrl): Promise<void> {
  // Under another owner the guards are put in force again; what the tables hold is as it was.
  expect(await migrate(databaseUrl)).toMatchObject({ migrations: 0 });
  expect(await migrate(databaseUrl)).toEqual({ migrations: 0, guards: [] });
  const owner = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  open.push(() => owner.end());
  expect(await fingerprint(owner, [])).toEqual(kept.rows);
  expect(verifyLog(databaseUrl)).toContain(`head ${kept.head}`);
  await guardsHold(databaseUrl, owner);

  const app = await serve(dataDir, databaseUrl);
  open.push(() => app.close());
  const url = addressOf(app);
  const host = new Client('host', url, kept.token);
  const { snapshot } = await host.get<Joined>(`/congresses/${kept.congressId}`);
  expect(snapshot).toEqual(kept.joined.snapshot);
  const delegate = await Client.enter(url, 'code', { code: kept.code });
  expect((await delegate.get<Joined>(`/congresses/${kept.congressId}`)).me.ballots).toHaveLength(2);
  const { username, password } = kept.administrator;
  await Client.enter(url, 'password', { username, password });

  await host.join(kept.congressId);
  open.push(async () => host.leave());
  await host.must({ type: 'answerObjection', objectionId: kept.objectionId, answer: '年底前完成。' });
  await host.until('the answer', ({ congress }) => congress.objections.every(({ answer }) => answer !== null));
  expect(verifyLog(databaseUrl)).not.toContain(kept.head);
}

/** What `pnpm verify-log` says; it must have found every chain whole. */
function verifyLog(databaseUrl: string): string {
  const script = path.resolve(import.meta.dirname, '../../scripts/verifyLog.ts');
  const { status, stdout } = spawnSync(process.execPath, [script, '--url', databaseUrl], { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
  return stdout;
}

/** The law is in force for the owner, and the API works under the role with no more rights than it needs. */
async function guardsHold(databaseUrl: string, owner: postgres.Sql): Promise<void> {
  const pools = await openPools(databaseUrl, { transactions: 1, statements: 1, records: 1, hot: 1 });
  open.push(() => pools.close());
  expect(pools.worksAs).toBe('congress_app');
  const { congressId } = kept;
  const ask = (sql: postgres.Sql): Promise<string[]> =>
    Promise.all([
      outcome(sql`update event set type = 'step.closed' where dossier_id = ${congressId}`),
      outcome(sql`update step set state = 'open' where congress_id = ${congressId} and state = 'closed'`),
      outcome(sql`delete from roll where congress_id = ${congressId}`),
      outcome(sql`
        insert into ballot (paper_id, organization_id, choices)
        select id, organization_id, '{}' from paper where congress_id = ${congressId}`),
    ]);
  expect(await ask(owner)).toEqual(['CG001', 'CG002', 'CG009', 'CG008']);
  expect(await ask(pools.statements)).toEqual(['denied', 'CG002', 'denied', 'CG008']);
}

async function closeAll(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close();
}

/** Runs a program to its end. */
function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-restore-'));
  fs.chmodSync(folder, 0o755);
  lost = path.join(folder, 'lost');
  copy = path.join(folder, 'copy');
  fs.mkdirSync(lost);
  const first = await startEmbedded({ dataDir: path.join(lost, 'postgres'), ...quiet });
  await migrate(first.url);
  const app = await serve(lost, first.url);
  kept = await live(app, first.url);
  await app.close();
  await first.stop();
  run('cp', '-a', lost, copy);
  fs.rmSync(lost, { recursive: true });
  database = await startEmbedded({ dataDir: path.join(copy, 'postgres'), ...quiet });
}, 120_000);
afterAll(async () => {
  await closeAll();
  await database?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const tools = pgDumpOf(serverMajor);

// In this order: what is dumped is what was copied, before the congress goes on.
test.skipIf(!tools)(
  'Q12: pg_dump while the platform runs, pg_restore into an empty database of an ordinary owner',
  async () => {
    const { pgDump, pgRestore } = tools!;
    const { url } = database!;
    const running = await serve(copy, url);
    open.push(() => running.close());
    const dump = path.join(folder, 'congress.dump');
    run(pgDump, '--format=custom', `--file=${dump}`, url);
    const admin = postgres(url, { max: 1, onnotice: () => undefined });
    open.push(() => admin.end());
    await admin`create role keeper login password 'keeper'`;
    await admin`grant congress_app to keeper`;
    await admin`create database restored owner keeper`;
    const restored = Object.assign(new URL(url), {
      username: 'keeper',
      password: 'keeper',
      pathname: '/restored',
    }).href;
    run(pgRestore, '--no-owner', '--exit-on-error', `--dbname=${restored}`, dump);
    await expectWhole(copy, restored, Object.assign(new URL(url), { pathname: '/restored' }).href);
    await closeAll();
  },
);

test('Q12: a copy of the folder, put in place of the one that is lost', async () => {
  await expectWhole(copy, database!.url);
  await closeAll();
});
