import { APP_ROLE } from '@congress/db/guards';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { createProbe, type Probe } from './probe.ts';
import type { Records } from './records.ts';

/** Anything a statement can be run on: a pool, or a transaction. */
export type Sql = postgres.ISql;
/** Inside `inDossier` or `begin`. */
export type Tx = postgres.TransactionSql;

/**
 * Seconds between tries to connect while the database is away. Left to itself the driver waits for up to 20, and
 * with it whoever gives a command meanwhile, also when the database has long been back.
 */
const retryAfter = 0.05;

/**
 * Milliseconds after which PostgreSQL gives a statement up, waiting for locks included: nobody waits for ever, and
 * nothing that hangs holds others up for ever. Bulk work asks for `BULK_TIMEOUT` in its transaction.
 */
const TIMEOUT = 30_000;
const HOT_TIMEOUT = 15_000;
export const BULK_TIMEOUT = 300_000;

/** Most connections of each pool. Together a node has 22 of the 100 that PostgreSQL gives unless told otherwise. */
export interface PoolOptions {
  /** Connections for transactions; each command of a dossier holds one while it decides. */
  transactions?: number;
  statements?: number;
  records?: number;
  hot?: number;
  /** Called when a connection closes, for whatever reason. */
  onclose?: () => void;
}

/**
 * Four clients, because postgres.js must not mix transactions with pipelined statements on one
 * pool (a `begin` can then run outside its transaction), and Drizzle changes the parsers of its client.
 *
 * By hand, on clients without Drizzle: the ballot box, the attendance book, the log, the congress store, the room and
 * the bulk work of the roster. All other stores are written with the builder of `records`, or of `recordsIn`.
 */
export interface Pools {
  /** For `begin` only. */
  transactions: postgres.Sql;
  /** For single statements by hand. */
  statements: postgres.Sql;
  /** For single statements by the builder. */
  records: Records;
  /** For the batches of the ballot box and the attendance book. */
  hot: postgres.Sql;
  /** Which user statements run as: the app's role, or the owner where that role cannot be taken. */
  worksAs: string;
  /** Looks at the database as these pools do. */
  probe: Probe;
  close(): Promise<void>;
}

/**
 * Opens the pools and works as `congress_app` where the database has that role and lets us take it.
 *
 * @throws when the database cannot be reached.
 */
export async function openPools(url: string, options: PoolOptions = {}): Promise<Pools> {
  const worksAs = await findRole(url);
  const session = { application_name: 'congress', ...(worksAs.role === undefined ? {} : { role: worksAs.role }) };
  const onclose = (): void => options.onclose?.();
  const common = {
    onnotice: () => undefined,
    onclose,
    connect_timeout: 5,
    backoff: () => retryAfter,
    connection: { ...session, statement_timeout: TIMEOUT, idle_in_transaction_session_timeout: TIMEOUT },
  };
  const probe = createProbe(url, session, onclose);
  const transactions = postgres(url, { ...common, max: options.transactions ?? 8 });
  const statements = postgres(url, { ...common, max: options.statements ?? 5 });
  const records = postgres(url, { ...common, max: options.records ?? 5 });
  const hot = postgres(url, {
    ...common,
    max: options.hot ?? 4,
    // Its parameters are plain text, so it needs none of the catalogue's types.
    fetch_types: false,
    // Its statements look rows up by key. A plan made while the tables were empty lives on when they
    // are full, and must not scan them.
    connection: { ...common.connection, statement_timeout: HOT_TIMEOUT, enable_seqscan: 'off' },
  });
  return {
    transactions,
    statements,
    records: drizzle(records),
    hot,
    worksAs: worksAs.user,
    probe,
    close: async () => {
      await Promise.all([
        probe.close(),
        ...[transactions, statements, records, hot].map((pool) => pool.end({ timeout: 5 })),
      ]);
    },
  };
}

/** Tries rather than asks: rules about who may take a role differ between versions of PostgreSQL. */
async function findRole(url: string): Promise<{ user: string; role?: string }> {
  const probe = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5, fetch_types: false });
  try {
    const [owner] = await probe<{ user: string }[]>`select current_user as user`;
    try {
      await probe.unsafe(`set role ${APP_ROLE}`);
    } catch {
      return { user: owner?.user ?? '' };
    }
    // The role may have come after the grants; until a migration gives them, it is of no use.
    const [granted] = await probe<{ any: boolean | null }[]>`
      select bool_or(has_table_privilege(oid, 'select')) as any from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_get_userbyid(relowner) = session_user`;
    return granted?.any === false ? { user: owner?.user ?? '' } : { user: APP_ROLE, role: APP_ROLE };
  } finally {
    await probe.end();
  }
}
