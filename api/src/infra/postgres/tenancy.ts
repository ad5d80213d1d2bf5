import type { AccountRow, OrganizationRow, Tenancy } from '../../ports.ts';
import { sayingUnavailable } from './failures.ts';
import type { Pools } from './pools.ts';

/** The tree of organizations and the accounts of their staff. */
export function createTenancy({ statements: sql }: Pick<Pools, 'statements'>): Tenancy {
  return sayingUnavailable<Tenancy>({
    below: (organizationId) => sql<OrganizationRow[]>`
      with recursive below as (
        select id, name, parent_id, 0 as depth from organization where id = ${organizationId}
        union all
        select o.id, o.name, o.parent_id, depth + 1 from organization o join below on o.parent_id = below.id
      ) cycle id set repeated using path
      select id, name, parent_id as "parentId" from below where not repeated order by depth, name`,
    addOrganization: async ({ id, name, parentId }) => {
      await sql`
        insert into organization (id, parent_id, name, created_at) values (${id}, ${parentId}, ${name}, now())`;
    },
    accounts: (organizationIds) => sql<AccountRow[]>`
      select id, username, name, role, organization_id as "organizationId", disabled_at is not null as disabled
      from account where organization_id = any(${organizationIds}::uuid[]) order by username`,
    addAccount: async ({ id, username, name, role, organizationId, passwordHash }) => {
      const rows = await sql`
        insert into account (id, organization_id, username, password_hash, name, role)
        values (${id}, ${organizationId}, lower(${username}), ${passwordHash}, ${name}, ${role})
        on conflict (username) do nothing
        returning 1`;
      return rows.length > 0;
    },
    setPassword: async (accountId, passwordHash) => {
      const rows = await sql`update account set password_hash = ${passwordHash} where id = ${accountId} returning 1`;
      return rows.length > 0;
    },
    disableAccount: async (accountId, at) => {
      const rows = await sql`
        update account set disabled_at = coalesce(disabled_at, ${at}) where id = ${accountId} returning 1`;
      return rows.length > 0;
    },
    firstAdministrator: async () => {
      const [row] = await sql<{ id: string; organizationId: string }[]>`
        select a.id, a.organization_id as "organizationId"
        from account a join organization o on o.id = a.organization_id
        where a.role = 'administrator' and a.disabled_at is null and o.parent_id is null
        order by o.created_at, a.username limit 1`;
      return row;
    },
    isEmpty: async () => {
      const [row] = await sql<{ empty: boolean }[]>`select not exists (select from account) as empty`;
      return row?.empty ?? true;
    },
  });
}
