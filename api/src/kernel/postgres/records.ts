import { sql, type Column, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';

/** Drizzle's query builder, on a pool of its own or in a transaction. */
export type Records = PostgresJsDatabase;

const dialect = new PgDialect();

/**
 * The builder inside a transaction. `drizzle(client)` would change the parsers of the client, and with them what the
 * statements by hand in the same transaction give; this leaves it as it is.
 *
 * Values for `jsonb` columns go in as `${text}::text::jsonb`, because here the driver writes JSON itself.
 */
export function recordsIn(tx: postgres.TransactionSql): Records {
  // All that the session asks of a client is `unsafe`, which a transaction has, too.
  const session = new PostgresJsSession(tx as unknown as postgres.Sql, dialect, undefined);
  return new PostgresJsDatabase(dialect, session, undefined);
}

/** `inArray` with one parameter instead of one for each id, for there may be twenty thousand. */
export function among(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::uuid[])`;
}
