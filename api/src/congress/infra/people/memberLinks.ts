/** Between a congress's roster and the register. */
import type { TakenPart } from '@congress/contract/congress/preparation/rosterAndRegister';
import { person } from '@congress/db/schema/congress/people';
import { and, eq, isNull } from 'drizzle-orm';
import type { MemberLink, RosterDelegate } from '../../ports/rows.ts';
import type { Sql } from '../../../kernel/postgres/pools.ts';
import type { Records } from '../../../kernel/postgres/records.ts';

/** Formal delegates with all that the register takes in of them. */
export function formalDelegates(records: Records, congressId: string): Promise<RosterDelegate[]> {
  return records
    .select({
      id: person.id,
      name: person.name,
      staffNumber: person.staffNo,
      gender: person.gender,
      category: person.category,
      unit: person.unit,
      groupId: person.groupId,
      phoneTail: person.phoneTail,
      memberId: person.memberId,
    })
    .from(person)
    .where(and(eq(person.congressId, congressId), isNull(person.removedAt), eq(person.capacity, 'formal')))
    .orderBy(person.staffNo);
}

/** Links people to members of the same home; a code that somebody else was given stops working. */
export async function linkMembers(
  sql: Sql,
  congressId: string,
  links: readonly MemberLink[],
): Promise<{ linked: number; moved: string[] }> {
  const rows = await sql<{ id: string; moved: boolean }[]>`
    with link as (
      select p.id, p.member_id is not null as moved, g."memberId" as member_id
      from json_to_recordset(${JSON.stringify(links)}::text::json) as g("staffNumber" text, name text, "memberId" uuid)
      join person p on p.congress_id = ${congressId} and p.staff_no = g."staffNumber" and p.name = g.name
        and p.removed_at is null and p.member_id is distinct from g."memberId"
      join member m on m.id = g."memberId" and m.organization_id = p.organization_id
      for update of p
    )
    update person p set member_id = link.member_id, code_hash = case when link.moved then null else p.code_hash end
    from link where p.id = link.id
    returning p.id, link.moved`;
  return { linked: rows.length, moved: rows.filter(({ moved }) => moved).map(({ id }) => id) };
}

/** Congresses whose roster a member is or was on. */
export function congressesOf(sql: Sql, organizationId: string, memberId: string): Promise<TakenPart['congresses']> {
  return sql<TakenPart['congresses']>`
    select c.id as "congressId", c.data ->> 'title' as title, (c.data -> 'term')::int as term,
      (c.data -> 'session')::int as session, c.status, p.capacity, p.removed_at is not null as removed
    from person p join congress c on c.id = p.congress_id
    where p.member_id = ${memberId} and p.organization_id = ${organizationId}
    order by c.created_at desc, c.id`;
}
