import { organization } from '@congress/db/schema/kernel/tenancy';
import { eq, sql } from 'drizzle-orm';
import type { Records } from '../../postgres/records.ts';
import type { Unit } from '../domain/units.ts';
import type { NewUnit, TreeReader } from '../ports.ts';

const columns = {
  id: organization.id,
  parentId: organization.parentId,
  kind: organization.kind,
  name: organization.name,
  industry: organization.industry,
  ownership: organization.ownership,
  staff: organization.staff,
  members: organization.members,
  foundedOn: organization.foundedOn,
  employers: organization.employers,
};

/** Reads the tree, from a pool or in a transaction. */
export function createReader(records: Records): TreeReader {
  return {
    organization: async (organizationId) => {
      const [row] = await records.select(columns).from(organization).where(eq(organization.id, organizationId));
      return row;
    },
    // The builder has no `cycle`. No circle gets past the guard; without one, a superuser's would never end.
    below: async (organizationId) => {
      const rows = await records.execute<Unit>(sql`
        with recursive below as (
          select ${organization}.*, 0 as depth from ${organization} where id = ${organizationId}
          union all
          select o.*, depth + 1 from ${organization} o join below on o.parent_id = below.id
        ) cycle id set repeated using path
        select id, parent_id as "parentId", kind, name, industry, ownership, staff, members,
          founded_on::text as "foundedOn", employers
        from below where not repeated order by depth, name, id`);
      return [...rows];
    },
    upwards: async (organizationId) => {
      const rows = await records.execute<{ id: string; name: string }>(sql`
        with recursive up as (
          select id, parent_id, name, 0 as depth from ${organization} where id = ${organizationId}
          union all
          select o.id, o.parent_id, o.name, depth + 1 from ${organization} o join up on o.id = up.parent_id
        ) cycle id set repeated using path
        select id, name from up where not repeated order by depth`);
      return [...rows];
    },
  };
}

/** False when the id is in use already. */
export async function addUnit(records: Records, row: NewUnit): Promise<boolean> {
  const added = await records
    .insert(organization)
    .values({ ...row, createdAt: sql`now()` })
    .onConflictDoNothing({ target: organization.id })
    .returning({ id: organization.id });
  return added.length > 0;
}
