import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@congress/db/embedded';
import { migrate } from '@congress/db/migrate';
import type { TestDatabases } from './database.ts';

interface Prepared {
  databases: TestDatabases;
  close(): Promise<void>;
}

/** Projects load this file separately and may run together; what they share hangs on the process. */
interface Shared {
  users: number;
  prepared?: Promise<Prepared>;
}
const key = Symbol.for('congress.testDatabases');
const holder = globalThis as { [key]?: Shared };
const shared = (holder[key] ??= { users: 0 });

/** Starts one throw-away PostgreSQL for the run, or takes TEST_DATABASE_URL, and migrates one template. */
export async function setup(project: TestProject): Promise<void> {
  shared.users++;
  const { databases } = await (shared.prepared ??= prepare());
  project.provide('databases', databases);
}

/** Removes what `setup` made, after the last project that used it. */
export async function teardown(): Promise<void> {
  if (--shared.users > 0) return;
  const prepared = await shared.prepared;
  delete shared.prepared;
  await prepared?.close();
}

async function prepare(): Promise<Prepared> {
  const server = await startServer();
  const template = `congress_template_${randomBytes(4).toString('hex')}`;
  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  try {
    await sql`create database ${sql(template)}`;
    await migrate(Object.assign(new URL(server.url), { pathname: `/${template}` }).href);
  } catch (error) {
    await sql.end();
    await server.stop();
    throw error;
  }
  return {
    databases: { server: server.url, template },
    close: async () => {
      await sql`drop database if exists ${sql(template)} with (force)`;
      await sql.end();
      await server.stop();
    },
  };
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-test-'));
  // PostgreSQL runs as another account when we are root, and mkdtemp lets nobody else in.
  fs.chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, durability: 'throwaway' });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
