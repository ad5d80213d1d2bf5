/** People who come from one session to the next. */
import type { RosterSummary } from '@congress/contract/congress/preparation/view';
import { person } from '@congress/db/schema/congress/people';
import { member } from '@congress/db/schema/kernel/register';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { BULK_TIMEOUT, type Sql, type Tx } from '../../../kernel/postgres/pools.ts';
import type { Records } from '../../../kernel/postgres/records.ts';
import type { Comer, Earlier } from '../../domain/procedure/nextSession.ts';
import { summarize } from './roster.ts';

/** Everybody on a roster, and whether the register says that they have left. */
export function earlierPeople(records: Records, congressId: string): Promise<Earlier[]> {
  return records
    .select({
      id: person.id,
      name: person.name,
      staffNumber: person.staffNo,
      gender: person.gender,
      category: person.category,
      capacity: person.capacity,
      unit: person.unit,
      phoneTail: person.phoneTail,
      groupId: person.groupId,
      memberId: person.memberId,
      left: sql<boolean>`coalesce(${member.status} = 'left', false)`,
    })
    .from(person)
    .leftJoin(member, eq(member.id, person.memberId))
    .where(and(eq(person.congressId, congressId), isNull(person.removedAt)))
    .orderBy(person.staffNo);
}

/** What the roster of a congress that begins with these people comes to. */
export function rosterSummary(sql: Sql, people: readonly Comer[]): Promise<RosterSummary> {
  const given = people.map(({ id, capacity, category, gender, groupId }) => ({
    id,
    capacity,
    category,
    gender,
    group_id: groupId,
  }));
  return summarize(
    sql,
    sql`select * from json_to_recordset(${JSON.stringify(given)}::text::json)
      as g(id uuid, capacity text, category text, gender text, group_id uuid)`,
  );
}

/** Writes the people a congress begins with, before the first event of its log. */
export async function addPeople(
  tx: Tx,
  { congressId, organizationId }: { congressId: string; organizationId: string },
  people: readonly Comer[],
): Promise<void> {
  await tx`select set_config('statement_timeout', ${String(BULK_TIMEOUT)}, true)`;
  const given = people.map(({ staffNumber, phoneTail, groupId, memberId, ...rest }) => ({
    ...rest,
    staff_no: staffNumber,
    phone_tail: phoneTail,
    group_id: groupId,
    member_id: memberId,
  }));
  await tx`
    insert into person (id, congress_id, organization_id, name, gender, category, capacity, staff_no, unit, phone_tail,
      group_id, member_id)
    select g.id, ${congressId}, ${organizationId}, g.name, g.gender, g.category, g.capacity, g.staff_no, g.unit,
      g.phone_tail, g.group_id, g.member_id
    from json_to_recordset(${JSON.stringify(given)}::text::json) as g(id uuid, name text, gender text, category text,
      capacity text, staff_no text, unit text, phone_tail text, group_id uuid, member_id uuid)`;
}
