import fs from 'node:fs';
import path from 'node:path';
import type postgres from 'postgres';

const META = path.join(import.meta.dirname, 'migrations', 'meta');

/**
 * Takes every row out of the platform's own tables, guards or not: only the owner can, and only somebody who knows
 * that nobody has used them yet should. Roles, schema and guards stay.
 */
export async function emptyTables(tx: postgres.TransactionSql): Promise<void> {
  const names = tableNames();
  for (const name of names) await tx`alter table ${tx(name)} disable trigger user`;
  await tx.unsafe(`truncate ${names.map((name) => `"${name}"`).join(', ')} restart identity`);
  for (const name of names) await tx`alter table ${tx(name)} enable trigger user`;
}

/** The tables of this version, as its last migration left them. */
function tableNames(): string[] {
  const last = fs
    .readdirSync(META)
    .filter((name) => name.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1);
  const { tables } = JSON.parse(fs.readFileSync(path.join(META, last ?? ''), 'utf8')) as {
    tables: Record<string, { name: string }>;
  };
  return Object.values(tables).map(({ name }) => name);
}
