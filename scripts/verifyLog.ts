/**
 * Proves the log of one congress, or of all: `pnpm verify-log [--congress <id>] [--url <postgres url>]`.
 * Without an address: of DATABASE_URL, else of the platform in this folder, running or stopped. Ends with 1 and names the first broken link of each chain that is not as it was written, or the first text that is
 * not the one whose digest the log holds.
 *
 * Nothing but the tables is believed. Whoever can rewrite all of a chain and its head can still be
 * found out by the head printed on count reports and in archives: compare it with what is shown here.
 */
import { parseArgs } from 'node:util';
import { id } from '@congress/contract/kernel/primitives';
import { inWords, Mistake } from '@congress/db/mistake';
import postgres from 'postgres';
import { verify } from '../api/src/congress/infra/congresses.ts';
import { visitDatabase } from './database.ts';

async function congressesIn(sql: postgres.Sql, only: string | undefined): Promise<{ id: string; title: string }[]> {
  if (only !== undefined && !id.safeParse(only).success) {
    throw new Mistake(`“${only}” is not the id of a congress; it is in the address of its console.`);
  }
  const [table] = await sql<{ name: string | null }[]>`select to_regclass('congress')::text as name`;
  if (!table?.name) throw new Mistake('This database holds no congresses. Is it the right one?');
  const congresses = await sql<{ id: string; title: string }[]>`
    select id, data ->> 'title' as title from congress
    where ${only ?? null}::uuid is null or id = ${only ?? null}
    order by created_at, id`;
  if (only !== undefined && congresses.length === 0) throw new Mistake(`There is no congress ${only}.`);
  return congresses;
}

/** Says of each whether its log and texts are as they were written; whether all of them are. */
async function verifyAll(url: string, only: string | undefined): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  let all = true;
  try {
    for (const congress of await congressesIn(sql, only)) {
      const { intact, links, head, problem } = await verify(sql, congress.id);
      const name = `${congress.id}  ${congress.title}`;
      all &&= intact;
      console.log(
        intact
          ? `ok      ${name}: ${links} links, head ${head}`
          : `BROKEN  ${name}: ${problem} (${links} links are intact)`,
      );
    }
    return all;
  } finally {
    await sql.end();
  }
}

try {
  const { values } = parseArgs({ options: { congress: { type: 'string' }, url: { type: 'string' } } });
  const database = await visitDatabase('read', values.url);
  try {
    process.exitCode = (await verifyAll(database.url, values.congress)) ? 0 : 1;
  } finally {
    await database.leave();
  }
} catch (error) {
  console.error(`✖ ${inWords(error)}`);
  process.exitCode = 2;
}
