import { DrizzleQueryError } from 'drizzle-orm/errors';
import postgres from 'postgres';
import { Unavailable } from '../unavailable.ts';

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
  // Too slow, and stopped by the limits of the pools: what was asked may be asked again.
  '57014',
  '55P03',
  '25P03',
]);

/** Whether an error says that the database is away, rather than that the statement was wrong. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Unavailable || unavailability(error) !== undefined;
}

/** The code by which an error says that the database is away. */
export function unavailability(error: unknown): string | undefined {
  const code = error instanceof Unavailable ? error.code : codeOf(bare(error));
  return code !== undefined && (GONE.has(code) || code.startsWith('08')) ? code : undefined;
}

/** Whether a guard of the database refused (db/guards), and which: `CG001` … */
export function refusedBy(wrapped: unknown): string | undefined {
  const error = bare(wrapped);
  const code = error instanceof postgres.PostgresError ? error.code : undefined;
  return code?.startsWith('CG') ? code : undefined;
}

/** Whether a unique key stood in the way; `constraint` is the name of its index. */
export function isDuplicate(wrapped: unknown, constraint?: string): boolean {
  const error = bare(wrapped);
  return (
    error instanceof postgres.PostgresError &&
    error.code === '23505' &&
    (constraint === undefined || error.constraint_name === constraint)
  );
}

/** What the driver threw: Drizzle wraps it in an error that says the statement and its parameters. */
function bare(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? bare(error.cause) : error;
}

/**
 * The failure without what the statement was about. Parameters, and rows that PostgreSQL quotes in its details, hold
 * digests of codes and passwords; what leaves here may be logged.
 */
function discreet(error: unknown): unknown {
  const failure = bare(error);
  if (!(failure instanceof postgres.PostgresError)) return failure;
  const { message, code, table_name: table, constraint_name: constraint, stack } = failure;
  return Object.assign(new Error(message), { name: 'DatabaseError', code, table, constraint, stack });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The same port, whose failures to reach the database are `Unavailable`, and whose others may be logged. */
export function sayingUnavailable<Port extends object>(port: Port): Port {
  const wrapped = Object.entries(port).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw isUnavailable(error) ? new Unavailable('the database is away', unavailability(error)) : discreet(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Port;
}
