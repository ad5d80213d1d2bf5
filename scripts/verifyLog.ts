/**
 * Proves the log of one dossier, a congress say, or of all: `pnpm verify-log [--dossier <id>] [--url <postgres url>]`.
 * Without an address: of DATABASE_URL, else of the platform in this folder, running or stopped. Ends with 1 and names the
 * first broken link of each chain that is not as it was written, or the first text or file that is not the one whose
 * digest the log holds. Files are looked for where the environment has them kept: FILES_S3_…, else in DATA_DIR.
 *
 * Nothing but the tables is believed. Whoever can rewrite all of a chain and its head can still be
 * found out by the head printed on count reports and in archives: compare it with what is shown here.
 */
import { parseArgs } from 'node:util';
import { id } from '@congress/contract/kernel/primitives';
import { inWords, Mistake } from '@congress/db/mistake';
import postgres from 'postgres';
import { readWhere } from '../api/src/config.ts';
import { contexts } from '../api/src/contexts.ts';
import { openFileStore } from '../api/src/kernel/files/store/open.ts';
import { verify } from '../api/src/kernel/log/verify.ts';
import { visitDatabase } from './database.ts';

type Dossier = { id: string; kind: string };

const proofs = new Map(contexts.flatMap((context) => Object.entries(context.proofs ?? {})));

async function dossiersIn(sql: postgres.Sql, only: string | undefined): Promise<Dossier[]> {
  if (only !== undefined && !id.safeParse(only).success) {
    throw new Mistake(`“${only}” is not the id of a dossier; that of a congress is in the address of its console.`);
  }
  const [table] = await sql<{ name: string | null }[]>`select to_regclass('dossier')::text as name`;
  if (!table?.name) throw new Mistake('This database holds no dossiers. Is it the right one, and of this version?');
  const dossiers = await sql<Dossier[]>`
    select id, kind from dossier
    where ${only ?? null}::uuid is null or id = ${only ?? null}
    order by created_at, id`;
  if (only !== undefined && dossiers.length === 0) throw new Mistake(`There is no dossier ${only}.`);
  return dossiers;
}

/** Says of each whether its log and texts are as they were written; whether all of them are. */
async function verifyAll(url: string, only: string | undefined): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const store = openFileStore(readWhere());
  let all = true;
  try {
    for (const dossier of await dossiersIn(sql, only)) {
      const proof = proofs.get(dossier.kind);
      const { intact, links, head, problem } = await verify(sql, dossier.id, proof, store);
      const name = `${dossier.id}  ${(await proof?.title(sql, dossier.id)) ?? dossier.kind}`;
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
  const { values } = parseArgs({ options: { dossier: { type: 'string' }, url: { type: 'string' } } });
  const database = await visitDatabase('read', values.url);
  try {
    process.exitCode = (await verifyAll(database.url, values.dossier)) ? 0 : 1;
  } finally {
    await database.leave();
  }
} catch (error) {
  console.error(`✖ ${inWords(error)}`);
  process.exitCode = 2;
}
