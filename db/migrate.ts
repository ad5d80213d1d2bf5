import fs from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { applyGuards, mustOwnTables } from './guards.ts';
import { Mistake } from './mistake.ts';

const MIGRATIONS = path.join(import.meta.dirname, 'migrations');
/** Any number will do, as long as nobody else locks on it. */
const ADVISORY_LOCK = 7_200_141_913;

/** What a run changed; both empty when the database was current. */
export interface Migrated {
  migrations: number;
  guards: string[];
}

/**
 * Brings a database to the schema of this version: pending migrations, then the guards (functions, triggers,
 * grants). Several nodes may start at once: one migrates, the others wait and find nothing to do.
 *
 * Guards are looked at each time, and put in force where they are not (`guards.ts`).
 *
 * @throws when tables belong to somebody else, when the journal is out of order, or the database holds another number of migrations than the journal.
 */
export async function migrate(url: string): Promise<Migrated> {
  const journal = readJournal();
  // One connection that never expires: the advisory lock belongs to its session.
  const sql = postgres(url, { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    await mustOwnTables(sql);
    const before = await countApplied(sql);
    if (before > journal.length) throw new Mistake(newerDatabase(before, journal.length));
    if (before < journal.length) await applyPending(drizzle(sql), { migrationsFolder: MIGRATIONS });
    const after = await countApplied(sql);
    if (after !== journal.length) {
      throw new Error(`The database holds ${after} migrations, the journal ${journal.length}: one was skipped.`);
    }
    return { migrations: after - before, guards: await applyGuards(sql) };
  } finally {
    await sql.end();
  }
}

/** How many migrations the database holds, and how many this version has. */
export async function migrationState(sql: postgres.Sql): Promise<{ applied: number; known: number }> {
  return { applied: await countApplied(sql), known: readJournal().length };
}

interface JournalEntry {
  tag: string;
  when: number;
}

/** drizzle skips, without a word, a migration older than the last one applied; so their times must rise. */
function readJournal(): JournalEntry[] {
  const file = path.join(MIGRATIONS, 'meta', '_journal.json');
  if (!fs.existsSync(file)) throw new Error(`${file} is missing: run \`pnpm db:generate\`.`);
  const { entries } = JSON.parse(fs.readFileSync(file, 'utf8')) as { entries: JournalEntry[] };
  for (const [index, { tag, when }] of entries.entries()) {
    const previous = entries[index - 1];
    if (previous !== undefined && when <= previous.when) {
      throw new Error(
        `Migration ${tag} is not younger than ${previous.tag}, so it would be skipped; generate it again.`,
      );
    }
  }
  return entries;
}

async function countApplied(sql: postgres.Sql): Promise<number> {
  const [table] = await sql<
    { name: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations')::text as name`;
  if (!table?.name) return 0;
  const [row] = await sql<{ applied: number }[]>`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return row?.applied ?? 0;
}

function newerDatabase(applied: number, known: number): string {
  return (
    `The database was made by a newer version of the platform (${applied} migrations, this version knows ${known}). ` +
    'Start that version, or restore a backup.'
  );
}
