/** A whole API in this process, on a database and a port of its own, and congresses brought to a step of it. */
import { randomBytes } from 'node:crypto';
import { demoOf } from '@congress/db/seed/demo';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { StaffRole } from '@congress/contract/kernel/identity';
import postgres from 'postgres';
import { startApp, type RunningApp } from '../../api/src/app.ts';
import type { Config, S3Address, Secrets } from '../../api/src/config.ts';
import type { Context } from '../../api/src/kernel/context.ts';
import { Client } from '../../scripts/demo/client.ts';
import { playTo } from '../../scripts/demo/play.ts';
import { assemble, dismiss, type Cast } from '../../scripts/demo/stage.ts';
import { foundTenant, type Founded } from '../../scripts/seed/tenant.ts';
import { freshDatabase } from './database.ts';

export type Server = {
  app: RunningApp;
  url: string;
  databaseUrl: string;
  /** Where its files lie. */
  dataDir: string;
  secrets: Secrets;
  administrator: Founded;
  /** The owner's connection: sees every table, and may write what the API may not. */
  owner: postgres.Sql;
  /** Takes everybody to their seats again and everything down. */
  close(): Promise<void>;
  /** Congresses to dismiss with the server. */
  casts: Cast[];
};

const secret = (): string => randomBytes(32).toString('base64url');

/** Starts the API on a fresh database with one tenant; `by` may give it another way there, `contexts` other businesses, `s3` a bucket. */
export async function startServer({
  by = (url) => url,
  contexts,
  s3,
}: {
  by?: (databaseUrl: string) => string | Promise<string>;
  contexts?: readonly Context[];
  s3?: S3Address;
} = {}): Promise<Server> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'congress-test-'));
  const secrets = { jwt: secret(), codes: secret(), onsite: secret() };
  const config: Config = {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: await by(database.url),
    dataDir,
    publicUrl: undefined,
    s3,
    slowAfter: 1000,
    logLevel: 'error',
    secrets,
  };
  const app = await startApp(config, contexts);
  const administrator = await foundTenant(app.deps.tenancy);
  const owner = postgres(database.url, { max: 2, onnotice: () => undefined });
  const casts: Cast[] = [];
  return {
    app,
    url: `http://127.0.0.1:${app.port}`,
    databaseUrl: database.url,
    dataDir,
    secrets,
    administrator,
    owner,
    casts,
    close: async () => {
      casts.forEach(dismiss);
      await app.close();
      await owner.end({ timeout: 5 });
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The smallest congress the demo's scenes can be played with. */
export const smallest = 44;

/** A congress with everyone connected, at the opened step of this kind; the first tenant's, unless another is given. */
export async function stageCongress(
  server: Server,
  until: Step['kind'],
  { delegates = smallest, administrator = server.administrator }: { delegates?: number; administrator?: Founded } = {},
): Promise<Cast> {
  const cast = await assemble(server.url, administrator, demoOf(delegates));
  server.casts.push(cast);
  await playTo(cast, until);
  return cast;
}

/** Another account of the tenant, entered. */
export async function enterAs(server: Server, role: StaffRole, name: string = role): Promise<Client> {
  const { url, administrator } = server;
  const { username, password } = administrator;
  const admin = await Client.enter(url, 'password', { username, password });
  const account = { username: `${role}-${randomBytes(4).toString('hex')}`, password: secret(), name, role };
  await admin.post('/accounts', account);
  return Client.enter(url, 'password', { username: account.username, password: account.password });
}

/** Digests of every table's rows: two that are equal mean that nothing at all changed in between. */
export async function fingerprint(
  owner: postgres.Sql,
  except: string[] = ['session'],
): Promise<Record<string, string>> {
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const [row] = await owner<{ digest: string }[]>`
      select coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as digest from ${owner(name)} t`;
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
