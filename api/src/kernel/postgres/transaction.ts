import { createHash } from 'node:crypto';
import type { Pools, Tx } from './pools.ts';

/** The last command of each congress that this process has under way or in line. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Runs `work` in a transaction that no other command of the same congress runs beside, on any
 * node. Commits when it resolves, rolls back when it throws.
 *
 * Keep it short: every other command of the congress waits. Votes and sign-ins do not.
 */
export async function inCongress<T>(
  { transactions }: Pick<Pools, 'transactions'>,
  congressId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inLine(congressId, async () => {
    const result = await transactions.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lockKey(congressId)}::bigint)`;
      return { value: await work(tx) };
    });
    return result.value;
  });
}

/** Waiting here instead of at the lock, a busy congress holds one connection and not all of them. */
async function inLine<T>(congressId: string, work: () => Promise<T>): Promise<T> {
  const before = lines.get(congressId);
  const mine = (before ?? Promise.resolve()).then(work, work);
  lines.set(congressId, mine);
  try {
    return await mine;
  } finally {
    if (lines.get(congressId) === mine) lines.delete(congressId);
  }
}

/** Two congresses that share a key would wait for each other now and then, and no harm be done. */
function lockKey(congressId: string): string {
  return createHash('sha256').update(`congress:${congressId}`).digest().readBigInt64BE().toString();
}
