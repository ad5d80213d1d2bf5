/** A whole server of one's own for a while: a throw-away database and the API as a child process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@congress/db/embedded';
import { migrate } from '@congress/db/migrate';
import { foundTenantIn, type Founded } from './seed/tenant.ts';

const apiMain = fileURLToPath(new URL('../api/src/main.ts', import.meta.url));

/** One run of the API. Signals are for tests of what survives them. */
export type ApiProcess = {
  url: string;
  pid: number;
  signal(name: NodeJS.Signals): void;
  /** Resolves once the process is gone. */
  ended: Promise<void>;
};

export type Instance = {
  api: ApiProcess;
  databaseUrl: string;
  administrator: Founded;
  /** What session tokens are signed with here. */
  sessionSecret: string;
  /** Starts the API again on the same port, after it ended. */
  restart(): Promise<ApiProcess>;
  stop(): Promise<void>;
};

export type InstanceOptions = {
  /** A database to use instead of one of our own; must be empty. */
  databaseUrl?: string;
  /** `durable` keeps fsync on, for figures that count. Default: `throwaway`. */
  durability?: 'durable' | 'throwaway';
  /** Extra arguments for Node, such as a profiler's. */
  nodeArguments?: string[];
  organizationName?: string;
  /** Takes every line that the API writes, from the most talkative level on; otherwise only errors are passed on. */
  log?: (line: string) => void;
};

type Environment = Record<string, string>;

const passOn = (line: string): void => void process.stderr.write(`${line}\n`);

/** One run of the API by itself; `env` says on which database. */
export async function startApi(
  env: Environment,
  port: number,
  { nodeArguments = [], log = passOn }: InstanceOptions = {},
): Promise<ApiProcess> {
  const child: ChildProcess = spawn(process.execPath, [...nodeArguments, apiMain], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!child.stdout || !child.stderr || child.pid === undefined) throw new Error('the API did not start');
  createInterface({ input: child.stderr }).on('line', log);
  const lines = createInterface({ input: child.stdout });
  const listening = new Promise<number>((resolve, reject) => {
    lines.on('line', (line) => {
      const said = line.startsWith('{"listening"') ? (JSON.parse(line) as { port?: number }) : {};
      if (said.port !== undefined) resolve(said.port);
      else log(line);
    });
    child.once('exit', (code) => reject(new Error(`the API ended with ${code} before it listened`)));
  });
  const actual = await listening;
  return {
    url: `http://127.0.0.1:${actual}`,
    pid: child.pid,
    signal: (name) => void child.kill(name),
    ended,
  };
}

/** Brings everything up on free ports; `stop` takes all of it down again. */
export async function startInstance(options: InstanceOptions = {}): Promise<Instance> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'congress-'));
  // PostgreSQL may have to run as another user than root, and must get through.
  await chmod(dataDir, 0o755);
  const postgres = options.databaseUrl
    ? undefined
    : await startEmbedded({
        dataDir: path.join(dataDir, 'postgres'),
        durability: options.durability ?? 'throwaway',
        say: () => undefined,
      });
  const databaseUrl = options.databaseUrl ?? postgres?.url ?? '';
  await migrate(databaseUrl);
  const fresh = (): string => randomBytes(32).toString('base64url');
  const sessionSecret = fresh();
  const env: Environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    LOG_LEVEL: options.log ? 'trace' : 'error',
    SESSION_SECRET: sessionSecret,
    CODES_SECRET: fresh(),
    ONSITE_SECRET: fresh(),
  };
  const administrator = await foundTenantIn(databaseUrl, options.organizationName);
  let api = await startApi(env, 0, options);
  const instance: Instance = {
    get api() {
      return api;
    },
    databaseUrl,
    administrator,
    sessionSecret,
    restart: async () => {
      await api.ended;
      api = await startApi(env, Number(new URL(api.url).port), options);
      return api;
    },
    stop: async () => {
      api.signal('SIGTERM');
      await api.ended;
      await postgres?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return instance;
}
