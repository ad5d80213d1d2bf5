/**
 * Proves the log of one congress, or of all: `pnpm verify-log [--congress <id>] [--url <postgres url>]`.
 * Ends with 1 and names the first broken link of each chain that is not as it was written, or the first text that is
 * not the one whose digest the log holds.
 *
 * Nothing but the tables is believed. Whoever can rewrite all of a chain and its head can still be
 * found out by the head printed on count reports and in archives: compare it with what is shown here.
 */
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { verify } from '../api/src/infra/postgres/congresses.ts';

const { values } = parseArgs({ options: { congress: { type: 'string' }, url: { type: 'string' } } });
const url = values.url ?? process.env['DATABASE_URL'];
if (url === undefined) {
  console.error('Which database? Give --url or set DATABASE_URL.');
  process.exit(2);
}

const sql = postgres(url, { max: 1, onnotice: () => undefined });
try {
  const congresses = await sql<{ id: string; title: string }[]>`
    select id, data ->> 'title' as title from congress
    where ${values.congress ?? null}::uuid is null or id = ${values.congress ?? null}
    order by created_at, id`;
  if (values.congress !== undefined && congresses.length === 0) {
    console.error(`There is no congress ${values.congress}.`);
    process.exitCode = 2;
  }
  for (const { id, title } of congresses) {
    const { intact, links, head, problem } = await verify(sql, id);
    if (intact) {
      console.log(`ok      ${id}  ${title}: ${links} links, head ${head}`);
    } else {
      console.log(`BROKEN  ${id}  ${title}: ${problem} (${links} links are intact)`);
      process.exitCode = 1;
    }
  }
} finally {
  await sql.end();
}
