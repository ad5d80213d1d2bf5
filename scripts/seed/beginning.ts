/** The first start of an installation, from its first row until its links are on the console: once, and to its end. */
import { emptyTables } from '@congress/db/emptied';
import postgres from 'postgres';
import { seeded } from './upperUnion.ts';

/** Any number will do, as long as nobody else locks on it. */
const ADVISORY_LOCK = 7_200_141_914;

/** The right to be the first start. Held until `end`, or until this process is gone. */
export type Beginning = {
  /** Whether there is nothing yet, so that this is the first start; from here on it counts as begun. */
  begin(): Promise<boolean>;
  /** All is there, and said. */
  finish(): Promise<void>;
  /** Lets others look. What was begun and not finished will be begun anew. */
  end(): Promise<void>;
};

/**
 * Takes the right to be the first start, unless another node has it. What an earlier first start began and did not
 * finish — its process was killed, so that nobody ever saw its links — is taken away, to be begun anew.
 *
 * @returns nothing while another node is at its first start.
 */
export async function takeBeginning(databaseUrl: string, say: (line: string) => void): Promise<Beginning | undefined> {
  // One connection that never expires: the lock belongs to its session.
  const sql = postgres(databaseUrl, { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => undefined });
  const end = (): Promise<void> => sql.end({ timeout: 5 });
  try {
    const [lock] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${ADVISORY_LOCK}) as taken`;
    if (!lock?.taken) {
      await end();
      return undefined;
    }
    await sql`create table if not exists drizzle.first_start (began timestamptz not null default now())`;
    if (await isUnfinished(sql)) {
      say('The first start was interrupted before it was done; beginning it anew.');
      await sql.begin(async (tx) => {
        await emptyTables(tx);
        await tx`delete from drizzle.first_start`;
      });
    }
  } catch (error) {
    await end();
    throw error;
  }
  return {
    begin: async () => {
      const begun = await sql`
        insert into drizzle.first_start select where not exists (select from account) returning began`;
      return begun.length > 0;
    },
    finish: async () => {
      await sql`delete from drizzle.first_start`;
    },
    end,
  };
}

/** Begun, and nobody has come in by a link since: then nobody has seen any, and nothing in here is anybody's. */
async function isUnfinished(sql: postgres.Sql): Promise<boolean> {
  const { organizations, accounts, congresses } = seeded;
  const [row] = await sql<{ unfinished: boolean }[]>`
    select exists (select from drizzle.first_start)
      and (select count(*) from organization) <= ${organizations} and (select count(*) from account) <= ${accounts}
      and (select count(*) from congress) <= ${congresses}
      and not exists (select from ticket where subject in ('staff', 'delegate') and used_at is not null) as unfinished`;
  return row?.unfinished === true;
}
