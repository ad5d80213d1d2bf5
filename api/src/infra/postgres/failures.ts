import postgres from 'postgres';

/**
 * The database did not answer. What was asked may have been done or not; asking again with the
 * same command id tells. Use cases answer `unavailable`.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** postgres.js, the operating system, and PostgreSQL each have their own way to say "not there". */
const GONE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  // Shutting down, crashed, starting up; no connection left; read-only or out of disk after a failover.
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53300',
  '25006',
]);

/** Whether an error says that the database is away, rather than that the statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  return code !== undefined && (GONE.has(code) || code.startsWith('08'));
}

/** Whether a guard of the database refused (db/guards), and which: `CG001` … */
export function refusedBy(error: unknown): string | undefined {
  const code = error instanceof postgres.PostgresError ? error.code : undefined;
  return code?.startsWith('CG') ? code : undefined;
}

/** Whether a unique key stood in the way; `constraint` is the name of its index. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  return (
    error instanceof postgres.PostgresError &&
    error.code === '23505' &&
    (constraint === undefined || error.constraint_name === constraint)
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
