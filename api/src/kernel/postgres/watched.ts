/** What is asked of the database, watched for how long it takes and whether it answers. */
import { Unavailable } from '../unavailable.ts';
import { unavailability } from './failures.ts';
import type { Tell, Watch } from './watch.ts';

/** Around everything that is asked of the database; the name is what an operator reads. */
export type Around = <T>(statement: string, ask: () => Promise<T>) => Promise<T>;

/** Nothing around it, for tests and scripts. */
export const plainly: Around = (_, ask) => ask();

/** Stopped by the limits of the pools: slow, and no sign that the database is away. */
const TOO_SLOW = new Set(['57014', '55P03', '25P03']);

/** How long a name that was told as slow stays quiet, in milliseconds. */
const QUIET = 10_000;

/** Times what is asked, tells what was slow, and lets the watch know of failures. No parameters, for they are votes. */
export function createAround(
  watch: Pick<Watch, 'during' | 'failed' | 'silent'>,
  tell: Tell,
  slowAfter: number,
): Around {
  const told = new Map<string, { at: number; more: number }>();

  function slow(statement: string, since: number, code?: string): void {
    const now = performance.now();
    const last = told.get(statement);
    if (last !== undefined && now - last.at < QUIET) {
      last.more += 1;
      return;
    }
    told.set(statement, { at: now, more: 0 });
    const event = code === undefined ? 'slow statement' : 'statement given up';
    tell('warn', event, { statement, milliseconds: Math.round(now - since), code, alsoSince: last?.more });
  }

  return async (statement, ask) => {
    if (watch.silent()) throw new Unavailable('the database does not answer');
    const since = performance.now();
    try {
      const answer = await watch.during(ask());
      if (performance.now() - since >= slowAfter) slow(statement, since);
      return answer;
    } catch (error) {
      const code = unavailability(error);
      if (code !== undefined && TOO_SLOW.has(code)) slow(statement, since, code);
      else if (code !== undefined) watch.failed(code);
      throw error;
    }
  };
}

/** The same port with this around each of its methods, under the port's name and theirs. */
export function watched<Port extends object>(name: string, port: Port, around: Around): Port {
  const methods = Object.entries(port).map(([method, ask]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    method,
    (...args: unknown[]) => around(`${name}.${method}`, () => ask(...args)),
  ]);
  return Object.fromEntries(methods) as Port;
}
