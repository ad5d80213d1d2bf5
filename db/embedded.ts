import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { OWNER, clearOrphan, ensureCluster, readPostmasterFile, serverEnvironment } from './embedded/cluster.ts';
import { lockData } from './embedded/lock.ts';
import { findPlace } from './embedded/place.ts';
import type { Place } from './embedded/place.ts';
import { eventually } from './embedded/processes.ts';
import { serverFlags } from './embedded/settings.ts';
import type { Durability } from './embedded/settings.ts';
import { Mistake } from './mistake.ts';

export interface EmbeddedOptions {
  /** Folder of the data; made when missing. One living instance per folder. */
  dataDir: string;
  /** `throwaway` gives up safety for speed, for tests whose data nobody will miss. */
  durability?: Durability;
  /** Takes what a person should know, a line at a time. Default: stderr. */
  say?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connects as the owner of the cluster to the database `congress`. */
  url: string;
  /** Where the data really lies; not `dataDir` when PostgreSQL's account could not get there. */
  home: string;
  /** The postmaster of this moment: it changes when the server had to be started anew. */
  pid(): number;
  /** Stops the server in good order; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL 18 of our own on loopback, on a free port, and keeps it running: if it dies, it is started
 * again on the same port. It ends with this process, also when this process is killed.
 *
 * @throws `DataInUse` when a living instance holds the same data.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const durability = options.durability ?? 'durable';
  const place = await findPlace(options.dataDir, say);
  const unlock = lockData(place.home);
  try {
    await clearOrphan(place.cluster, say);
    const password = ensureCluster(place, durability === 'durable');
    let server = await startOnFreePort(place, durability);
    let stopping: Promise<void> | undefined;

    const stop = async (): Promise<void> => {
      await server.stop();
      unlock();
      // Whoever asked for throw-away data removes its folder, but does not know of another one.
      if (durability === 'throwaway' && place.moved) fs.rmSync(place.home, { recursive: true, force: true });
    };
    const keepAlive = async (): Promise<void> => {
      for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
        await server.exited;
        if (stopping !== undefined) return;
        say('The database server stopped unexpectedly; starting it again.');
        await new Promise((resolve) => setTimeout(resolve, pause));
        if (stopping !== undefined) return;
        try {
          server = await startServer(place, server.port, durability);
          pause = 50;
        } catch (error) {
          say(`It did not start: ${String(error)}`);
        }
      }
    };
    const url = `postgres://${OWNER}:${password}@127.0.0.1:${server.port}`;
    await ensureDatabase(url);
    void keepAlive();
    return {
      url: `${url}/${OWNER}`,
      home: place.home,
      pid: () => server.pid,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Server {
  pid: number;
  port: number;
  exited: Promise<unknown>;
  stop(): Promise<void>;
}

async function startOnFreePort(place: Place, durability: Durability): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(place, await freePort(), durability);
    } catch (error) {
      // Between our look and its start somebody else may have taken the port.
      if (attempt === 5 || !/could not bind|Address already in use/i.test(String(error))) throw error;
    }
  }
}

async function startServer(
  { home, cluster, programs, account }: Place,
  port: number,
  durability: Durability,
): Promise<Server> {
  const logFile = path.join(home, 'postgres.log');
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 16 << 20) fs.renameSync(logFile, `${logFile}.old`);
  const log = fs.openSync(logFile, 'a', 0o600);
  const logStart = fs.fstatSync(log).size;
  // Detached: Ctrl-C in a terminal goes to the whole group, and the API must close before its database does.
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', cluster, '-p', String(port), ...serverFlags(durability)],
    {
      cwd: cluster,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      ...account,
    },
  );
  fs.closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let running = true;
  void exited.then(() => (running = false));
  child.unref();
  // Watched from its first moment on, so that a start killed halfway leaves no server behind either.
  const guard = child.pid === undefined ? undefined : watch(child.pid, { ...account });
  void exited.then(() => guard?.kill('SIGKILL'));

  await eventually(() => !running || isReady(cluster, child.pid), 10 * 60_000);
  if (!running || child.pid === undefined) {
    throw new Mistake(
      `PostgreSQL did not start; ${logFile} says:\n${fs.readFileSync(logFile).subarray(logStart).toString().trim()}`,
    );
  }
  const { pid } = child;
  const stop = async (): Promise<void> => {
    child.ref();
    if (running) child.kill('SIGINT');
    // A fast shutdown waits for nobody but the disk; an immediate one recovers from the log at the next start.
    if (!(await eventually(() => !running, 30_000))) child.kill('SIGQUIT');
    await exited;
  };
  return { pid, port, exited, stop };
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const file = readPostmasterFile(cluster);
  return file !== undefined && file.pid === pid && file.ready;
}

/** A shell that waits for the end of a pipe held by this process, and then stops the server: it survives our kill -9. */
function watch(pid: number, account: { uid?: number; gid?: number }): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(pid)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...account,
  });
  guard.unref();
  if (guard.stdin instanceof net.Socket) guard.stdin.unref();
  return guard;
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

async function ensureDatabase(url: string): Promise<void> {
  const sql = postgres(`${url}/postgres`, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${OWNER}`;
    if (found.length === 0) await sql`create database ${sql(OWNER)}`;
  } finally {
    await sql.end();
  }
}
