import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Place } from './place.ts';
import { eventually, signal, worksOnCluster } from './processes.ts';
import { Mistake } from '../mistake.ts';

/** The role that owns the cluster. */
export const OWNER = 'congress';

/**
 * Makes the cluster when there is none, and returns its owner's password.
 * initdb works on a draft that is renamed when complete: a start killed halfway leaves nothing that looks like data.
 */
export function ensureCluster({ home, cluster, programs, account }: Place, durable: boolean): string {
  const passwordFile = path.join(home, 'password');
  for (const entry of fs.readdirSync(home)) {
    if (entry.startsWith('draft-')) fs.rmSync(path.join(home, entry), { recursive: true, force: true });
  }
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster, programs);
    return fs.readFileSync(passwordFile, 'utf8').trim();
  }
  const password = randomBytes(24).toString('base64url');
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });

  const draft = fs.mkdtempSync(path.join(home, 'draft-'));
  const secret = path.join(draft, 'password');
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account !== undefined) {
    for (const file of [draft, secret]) fs.chownSync(file, account.uid, account.gid);
  }
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [
      `--pgdata=${path.join(draft, 'cluster')}`,
      `--username=${OWNER}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in provider sorts alike on every machine, whatever locales that machine has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ],
    { cwd: draft, env: serverEnvironment(), encoding: 'utf8', ...account },
  );
  if (made.status !== 0) throw new Mistake(`initdb failed: ${made.error?.message ?? ''}${made.stderr ?? ''}`);
  fs.renameSync(path.join(draft, 'cluster'), cluster);
  fs.rmSync(draft, { recursive: true, force: true });
  return password;
}

/** Where the owner of a cluster in this home finds its database. */
export function addressOf(home: string, port: number): string {
  const password = fs.readFileSync(path.join(home, 'password'), 'utf8').trim();
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;
}

function refuseOtherVersion(cluster: string, programs: string): void {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(path.join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
  const ours = /(\d+)(\.\d+)*\s*$/.exec(stdout)?.[1];
  if (ours !== undefined && ours !== made) {
    throw new Mistake(
      `The data in ${cluster} was made by PostgreSQL ${made}; this is PostgreSQL ${ours}. Dump it with ${made}, restore it with ${ours}.`,
    );
  }
}

/** Nothing of our environment reaches the server: a PG* variable of the user's would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

/** The postmaster.pid file: process id, data directory, start, port, socket folder, address, memory, status. */
export function readPostmasterFile(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Clears what a killed start left behind: a server still running on this very cluster is stopped, and a pid file
 * whose number now belongs to somebody else's process is removed (PostgreSQL would refuse to start over it).
 * Call it only while holding the lock on the data.
 */
export async function clearOrphan(cluster: string, say: (line: string) => void): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (left === undefined) return;
  const ours = (): boolean => worksOnCluster(left.pid, cluster);
  if (!ours()) {
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  say(`A database server of an earlier start is still running on this data (process ${left.pid}); stopping it.`);
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    signal(left.pid, name);
    if (await eventually(() => !ours(), patience)) return;
  }
  throw new Mistake(`Process ${left.pid}, a database server on ${cluster}, does not stop.`);
}
