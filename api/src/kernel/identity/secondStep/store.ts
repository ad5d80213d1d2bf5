import { secondStep } from '@congress/db/schema/kernel/tenancy';
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { sayingUnavailable } from '../../postgres/failures.ts';
import type { Pools } from '../../postgres/pools.ts';
import type { SecondSteps } from './ports.ts';

export function createSecondSteps({ records }: Pick<Pools, 'records'>): SecondSteps {
  const mine = (accountId: string) => eq(secondStep.accountId, accountId);
  return sayingUnavailable<SecondSteps>({
    of: async (accountId) => {
      const [row] = await records
        .select({
          secret: secondStep.secret,
          confirmedAt: secondStep.confirmedAt,
          usedStep: secondStep.usedStep,
          recovery: secondStep.recovery,
        })
        .from(secondStep)
        .where(mine(accountId));
      return row;
    },
    begin: async ({ accountId, organizationId, secret, at }) => {
      const fresh = { secret, createdAt: at, usedStep: 0, recovery: [] };
      const rows = await records
        .insert(secondStep)
        .values({ accountId, organizationId, ...fresh })
        .onConflictDoUpdate({ target: secondStep.accountId, set: fresh, setWhere: isNull(secondStep.confirmedAt) })
        .returning({ id: secondStep.accountId });
      return rows.length > 0;
    },
    confirm: async (accountId, { at, step, recovery }) => {
      const rows = await records
        .update(secondStep)
        .set({ confirmedAt: at, usedStep: step, recovery })
        .where(and(mine(accountId), isNull(secondStep.confirmedAt), lt(secondStep.usedStep, step)))
        .returning({ id: secondStep.accountId });
      return rows.length > 0;
    },
    useStep: async (accountId, step) => {
      const rows = await records
        .update(secondStep)
        .set({ usedStep: step })
        .where(and(mine(accountId), isNotNull(secondStep.confirmedAt), lt(secondStep.usedStep, step)))
        .returning({ id: secondStep.accountId });
      return rows.length > 0;
    },
    useRecovery: async (accountId, digest) => {
      const rows = await records
        .update(secondStep)
        .set({ recovery: sql`array_remove(${secondStep.recovery}, ${digest})` })
        .where(and(mine(accountId), isNotNull(secondStep.confirmedAt), sql`${digest} = any(${secondStep.recovery})`))
        .returning({ id: secondStep.accountId });
      return rows.length > 0;
    },
    end: async (accountId) => {
      await records.delete(secondStep).where(mine(accountId));
    },
  });
}
