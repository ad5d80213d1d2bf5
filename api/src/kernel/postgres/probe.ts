import postgres from 'postgres';

/** What a look at the database found; `code` says why not, as the driver or PostgreSQL has it. */
export type Found = { state: 'ready' } | { state: 'away' | 'read-only'; code: string };

/** Looks at the database by a connection of its own, so that it waits behind nobody. */
export type Probe = {
  /** Whether it answers within the time given. */
  reads(): Promise<Found>;
  /** The same, and whether it can write: a commit, and a megabyte on the disk that is gone again at once. */
  writes(): Promise<Found>;
  close(): Promise<void>;
};

/** Out of disk, and read-only: a standby, or a server that was told so. */
const READ_ONLY = new Set(['53100', '25006']);

/** No more than this many milliseconds, in all. */
const PATIENCE = 3_000;

/** `connection` are the settings of the session; `onclose` is called when it ends. */
export function createProbe(
  url: string,
  connection: Record<string, string>,
  onclose: () => void = () => undefined,
  patience = PATIENCE,
): Probe {
  const open = (): postgres.Sql =>
    postgres(url, {
      max: 1,
      onnotice: () => undefined,
      onclose,
      connect_timeout: Math.ceil(patience / 1000),
      fetch_types: false,
      backoff: () => 0.05,
      // Sorting a megabyte in 64 kB takes a file, which is written where the tables are.
      connection: { ...connection, work_mem: 64, statement_timeout: patience },
    });
  let sql = open();

  async function look(work: (sql: postgres.Sql) => Promise<unknown>): Promise<Found> {
    const used = sql;
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'SILENT' })), patience);
    try {
      await Promise.race([work(used), silence]);
      return { state: 'ready' };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'SILENT' && used === sql) {
        // It may never answer: the next look is by a new connection.
        sql = open();
        void used.end({ timeout: 0 }).catch(() => undefined);
      }
      return { state: READ_ONLY.has(code) ? 'read-only' : 'away', code };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    reads: () => look((to) => to`select 1`),
    writes: () => look(write),
    close: () => sql.end({ timeout: 1 }),
  };
}

/** Writes without a table: a message that nobody reads in the log, and a sort that has to go through a file. */
async function write(sql: postgres.Sql): Promise<void> {
  const [row] = await sql<{ readOnly: boolean }[]>`
    select pg_is_in_recovery() or current_setting('transaction_read_only')::bool as "readOnly"`;
  if (row?.readOnly) throw Object.assign(new Error('read-only'), { code: '25006' });
  await sql`select pg_logical_emit_message(true, 'congress.probe', '')`;
  await sql`select count(*) from (select repeat(n::text, 100) as t from generate_series(1, 2000) as n order by t offset 1) as s`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
