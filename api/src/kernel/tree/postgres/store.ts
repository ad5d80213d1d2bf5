import { account, organization } from '@congress/db/schema/kernel/tenancy';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { sayingUnavailable } from '../../postgres/failures.ts';
import type { Pools } from '../../postgres/pools.ts';
import { recordsIn, type Records } from '../../postgres/records.ts';
import type { Tenancy, TreeWork } from '../ports.ts';
import { accountsOf, addAccount } from './accounts.ts';
import { addUnit, createReader } from './reader.ts';
import { createTreeWork } from './work.ts';

type Needed = Pick<Pools, 'records' | 'transactions'>;

/** The tree of organizations and the accounts of their staff. Changes of the tree stand in line at an advisory lock. */
export function createTenancy({ records, transactions }: Needed): Tenancy {
  // `changeTree` is generic, so it stands apart from the methods whose failures are translated by name.
  const { changeTree } = sayingUnavailable({
    changeTree: (run: (tree: TreeWork) => Promise<unknown>) =>
      transactions.begin(async (tx) => {
        // The one that the guard takes (db/guards/14-tree.sql): what was looked at stays so.
        await tx`select pg_advisory_xact_lock(hashtextextended('tree', 0))`;
        return run(createTreeWork(recordsIn(tx)));
      }),
  });
  const rest = sayingUnavailable<Omit<Tenancy, 'changeTree'>>({
    ...createReader(records),
    addOrganization: async (row) => {
      await addUnit(records, row);
    },
    accounts: (organizationIds) => accountsOf(records, organizationIds),
    addAccount: (row) => addAccount(records, row),
    setPassword: async (accountId, passwordHash) => {
      const set = await records
        .update(account)
        .set({ passwordHash })
        .where(eq(account.id, accountId))
        .returning({ id: account.id });
      return set.length > 0;
    },
    disableAccount: async (accountId, at) => {
      const disabled = await records
        .update(account)
        .set({ disabledAt: sql`coalesce(${account.disabledAt}, ${at})` })
        .where(eq(account.id, accountId))
        .returning({ id: account.id });
      return disabled.length > 0;
    },
    firstAdministrator: () => firstAdministrator(records),
  });
  return { ...rest, changeTree: changeTree as Tenancy['changeTree'] };
}

/** The first organization may have come below an upper union since; it is still the first there was. */
async function firstAdministrator(records: Records): Promise<{ id: string; organizationId: string } | undefined> {
  const [row] = await records
    .select({ id: account.id, organizationId: account.organizationId })
    .from(account)
    .innerJoin(organization, eq(organization.id, account.organizationId))
    .where(and(eq(account.role, 'administrator'), isNull(account.disabledAt)))
    .orderBy(organization.createdAt, account.username)
    .limit(1);
  return row;
}
