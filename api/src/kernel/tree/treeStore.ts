import { account, organization } from '@congress/db/schema/kernel/tenancy';
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { OrganizationRow, Tenancy } from './ports.ts';
import { sayingUnavailable } from '../postgres/failures.ts';
import type { Pools } from '../postgres/pools.ts';

/** The tree of organizations and the accounts of their staff. */
export function createTenancy({ records }: Pick<Pools, 'records'>): Tenancy {
  return sayingUnavailable<Tenancy>({
    // The builder has no `cycle`.
    below: async (organizationId) => {
      const rows = await records.execute<OrganizationRow>(sql`
        with recursive below as (
          select id, name, parent_id, 0 as depth from ${organization} where id = ${organizationId}
          union all
          select o.id, o.name, o.parent_id, depth + 1 from ${organization} o join below on o.parent_id = below.id
        ) cycle id set repeated using path
        select id, name, parent_id as "parentId" from below where not repeated order by depth, name`);
      return [...rows];
    },
    addOrganization: async ({ id, name, parentId }) => {
      await records.insert(organization).values({ id, parentId, name, createdAt: sql`now()` });
    },
    accounts: (organizationIds) =>
      records
        .select({
          id: account.id,
          username: account.username,
          name: account.name,
          role: account.role,
          organizationId: account.organizationId,
          disabled: sql<boolean>`${isNotNull(account.disabledAt)}`,
        })
        .from(account)
        .where(inArray(account.organizationId, organizationIds))
        .orderBy(account.username),
    addAccount: async ({ username, ...row }) => {
      const added = await records
        .insert(account)
        .values({ ...row, username: sql`lower(${username})` })
        .onConflictDoNothing({ target: account.username })
        .returning({ id: account.id });
      return added.length > 0;
    },
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
    firstAdministrator: async () => {
      const [row] = await records
        .select({ id: account.id, organizationId: account.organizationId })
        .from(account)
        .innerJoin(organization, eq(organization.id, account.organizationId))
        .where(and(eq(account.role, 'administrator'), isNull(account.disabledAt), isNull(organization.parentId)))
        .orderBy(organization.createdAt, account.username)
        .limit(1);
      return row;
    },
  });
}
