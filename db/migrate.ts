import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyPending } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const MIGRATIONS = path.join(import.meta.dirname, 'migrations');
const GUARDS = path.join(import.meta.dirname, 'guards');
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
 * Guards are idempotent SQL in `guards/*.sql`, applied in the order of their names; all are applied again after a
 * migration, and from the first changed one on otherwise.
 *
 * @throws when the journal is out of order, or the database holds another number of migrations than the journal.
 */
export async function migrate(url: string): Promise<Migrated> {
  const journal = readJournal();
  // One connection that never expires: the advisory lock belongs to its session.
  const sql = postgres(url, { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    const before = await countApplied(sql);
    if (before > journal.length) throw new Error(newerDatabase(before, journal.length));
    if (before < journal.length) await applyPending(drizzle(sql), { migrationsFolder: MIGRATIONS });
    const after = await countApplied(sql);
    if (after !== journal.length) {
      throw new Error(`The database holds ${after} migrations, the journal ${journal.length}: one was skipped.`);
    }
    return { migrations: after - before, guards: await applyGuards(sql, after > before) };
  } finally {
    await sql.end();
  }
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

async function applyGuards(sql: postgres.Sql, all: boolean): Promise<string[]> {
  const guards = readGuards();
  return sql.begin(async (transaction) => {
    await transaction`create table if not exists drizzle.guards (name text primary key, sha256 text not null)`;
    const rows = await transaction<{ name: string; sha256: string }[]>`select name, sha256 from drizzle.guards`;
    const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    const changed = all ? 0 : guards.findIndex(({ name, sha256 }) => applied.get(name) !== sha256);
    const due = changed === -1 ? [] : guards.slice(changed);
    for (const { name, sha256, text } of due) {
      await transaction.unsafe(text);
      await transaction`
        insert into drizzle.guards (name, sha256) values (${name}, ${sha256})
        on conflict (name) do update set sha256 = excluded.sha256`;
    }
    return due.map(({ name }) => name);
  });
}

function readGuards(): { name: string; sha256: string; text: string }[] {
  if (!fs.existsSync(GUARDS)) return [];
  return fs
    .readdirSync(GUARDS)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => {
      const text = fs.readFileSync(path.join(GUARDS, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });
}
