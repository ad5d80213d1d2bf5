/** What stands between the platform and PostgreSQL must give a connection a session of its own. */
import type postgres from 'postgres';
import { Mistake } from './mistake.ts';

/** How often others take a session in between; one that is not ours is gone by then. */
const TRIES = 3;
/** Milliseconds; who has a session of one's own waits for nobody. */
const PATIENCE = 3000;

/**
 * Leaves a mark on the session, lets others come in between, and looks whether it is still there: in transaction mode
 * the next statement meets another session, and advisory locks, roles and settings would be somebody else's.
 *
 * @throws `Mistake` when sessions are shared.
 */
export async function mustKeepSessions(sql: postgres.Sql, another: () => postgres.Sql): Promise<void> {
  await sql`select set_config('congress.session', 'ours', false)`;
  const others: postgres.Sql[] = [];
  try {
    for (let nth = 0; nth < TRIES; nth++) {
      const other = another();
      others.push(other);
      await inTime(other.unsafe('begin'));
      const [mark] = await inTime(
        sql<{ value: string | null }[]>`select current_setting('congress.session', true) as value`,
      );
      if (mark?.value !== 'ours') throw new Mistake(SHARED);
    }
  } finally {
    await Promise.all(others.map((other) => other.end({ timeout: 0 })));
  }
}

const SHARED =
  'Between the platform and PostgreSQL stands a connection pooler that shares sessions (PgBouncer in transaction mode, say). ' +
  'The platform needs sessions of its own, for locks, roles and settings: connect to PostgreSQL itself (a node holds 22 connections at most), or through a pooler in session mode.';

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Mistake(SHARED)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
