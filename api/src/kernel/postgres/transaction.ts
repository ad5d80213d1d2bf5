import { createHash } from 'node:crypto';
import type { Pools, Tx } from './pools.ts';

/** The last command of each dossier that this process has under way or in line. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Runs `work` in a transaction that no other command of the same dossier runs beside, on any
 * node. Commits when it resolves, rolls back when it throws.
 *
 * Keep it short: every other command of the dossier waits. Votes and sign-ins do not.
 */
export async function inDossier<T>(
  { transactions }: Pick<Pools, 'transactions'>,
  dossierId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inLine(dossierId, async () => {
    const result = await transactions.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lockKey(dossierId)}::bigint)`;
      return { value: await work(tx) };
    });
    return result.value;
  });
}

/** Waiting here instead of at the lock, a busy dossier holds one connection and not all of them. */
async function inLine<T>(dossierId: string, work: () => Promise<T>): Promise<T> {
  const before = lines.get(dossierId);
  const mine = (before ?? Promise.resolve()).then(work, work);
  lines.set(dossierId, mine);
  try {
    return await mine;
  } finally {
    if (lines.get(dossierId) === mine) lines.delete(dossierId);
  }
}

/** Two dossiers that share a key would wait for each other now and then, and no harm be done. */
function lockKey(dossierId: string): string {
  return createHash('sha256').update(`dossier:${dossierId}`).digest().readBigInt64BE().toString();
}
