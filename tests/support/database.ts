import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** Where the run's databases come from. */
export interface TestDatabases {
  /** Connects as a role that may create databases. */
  server: string;
  /** A migrated, empty database to clone; nobody may stay connected to it. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    databases: TestDatabases;
  }
}

export interface FreshDatabase {
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own; meant for one test file. Takes some tens of milliseconds. */
export function freshDatabase(): Promise<FreshDatabase> {
  return databaseFrom(inject('databases').template);
}

/** A database in which there is nothing yet, not even tables. */
export function bareDatabase(): Promise<FreshDatabase> {
  return databaseFrom('template0');
}

async function databaseFrom(template: string): Promise<FreshDatabase> {
  const { server } = inject('databases');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => asAdmin(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
