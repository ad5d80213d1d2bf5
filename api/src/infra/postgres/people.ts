import type { Person } from '@congress/contract/resources';
import type { Names, PersonCard } from '@congress/contract/snapshot';
import type { PeopleQuery, Rows } from '../../ports.ts';
import { signedIn } from './attendanceBook.ts';
import { votedPapers } from './ballotBox.ts';
import type { Sql } from './pools.ts';

type PersonRow = Omit<Person, 'signedInAt'> & { signedInAt: Date | null };

/** One page of the roster in the order of staff numbers, and how many the whole query finds. */
export async function listPeople(
  sql: Sql,
  congressId: string,
  signInStepId: string | null,
  query: PeopleQuery,
): Promise<{ total: number; people: Person[] }> {
  const like = query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const found = sql`
    from person p
    left join attendance a on a.step_id = ${signInStepId}::uuid and a.person_id = p.id and a.left_at is null
    where p.congress_id = ${congressId} and p.removed_at is null
      and (${like}::text is null or p.name ilike ${like} or p.staff_no ilike ${like} or p.unit ilike ${like})
      and (${query.groupId ?? null}::uuid is null or p.group_id = ${query.groupId ?? null})
      and (${query.capacity ?? null}::text is null or p.capacity = ${query.capacity ?? null})
      and (${query.leave ?? null}::text is null or p.leave = ${query.leave ?? null})
      and (${query.present ?? null}::boolean is null or (a.person_id is not null) = ${query.present ?? null})`;
  const [count] = await sql<{ total: number }[]>`select count(*)::int as total ${found}`;
  const rows = await sql<PersonRow[]>`
    select p.id, p.name, p.staff_no as "staffNumber", p.gender, p.category, p.capacity, p.unit,
      p.group_id as "groupId", p.leave, p.leave_reason as "leaveReason",
      exists (select from delivery d where d.congress_id = p.congress_id and d.person_id = p.id) as "noticeReceived",
      a.person_id is not null as present, a.at as "signedInAt"
    ${found}
      and (${query.after ?? null}::uuid is null or p.staff_no > (
        select staff_no from person where congress_id = ${congressId} and id = ${query.after ?? null}))
    order by p.staff_no limit ${query.limit}`;
  return {
    total: count?.total ?? 0,
    people: rows.map((row) => ({ ...row, signedInAt: row.signedInAt?.toISOString() ?? null })),
  };
}

/** People of the congress by id, also those removed since: what they did keeps their name. */
export async function names(sql: Sql, congressId: string, personIds: readonly string[]): Promise<Names> {
  const rows = await sql<(PersonCard & { id: string })[]>`
    select id, name, capacity, group_id as "groupId" from person
    where congress_id = ${congressId} and id = any(${[...personIds]}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, ...card }) => [id, card]));
}

/** Undefined for someone who is not, or no longer, on the roster. */
export const me: (sql: Sql, ...args: Parameters<Rows['me']>) => ReturnType<Rows['me']> = async (
  sql,
  congressId,
  personId,
) => {
  const [person] = await sql<(PersonCard & { leave: Person['leave']; noticeReceived: boolean; read: string[] })[]>`
    select name, capacity, group_id as "groupId", leave,
      exists (select from delivery where congress_id = ${congressId} and person_id = ${personId}) as "noticeReceived",
      array(
        select document_id from receipt where congress_id = ${congressId} and person_id = ${personId}
        order by at, document_id
      ) as read
    from person where congress_id = ${congressId} and id = ${personId} and removed_at is null`;
  if (!person) return undefined;
  return {
    ...person,
    signedIn: await signedIn(sql, congressId, personId),
    voted: await votedPapers(sql, congressId, personId),
  };
};

/** Sets the digests of personal codes; the codes people had before stop working. */
export async function setCodes(
  sql: Sql,
  congressId: string,
  codes: readonly { personId: string; codeHash: string }[],
): Promise<void> {
  await sql`
    update person set code_hash = given."codeHash"
    from json_to_recordset(${JSON.stringify(codes)}::text::json) as given("personId" uuid, "codeHash" text)
    where congress_id = ${congressId} and id = given."personId" and removed_at is null`;
}

/** Changes leave, if it is what `from` says; whether it was. */
export async function setLeave(
  sql: Sql,
  congressId: string,
  personId: string,
  change: { from: readonly Person['leave'][]; to: Person['leave']; reason?: string },
): Promise<boolean> {
  const rows = await sql`
    update person set leave = ${change.to}, leave_reason = coalesce(${change.reason ?? null}::text, leave_reason)
    where congress_id = ${congressId} and id = ${personId} and removed_at is null
      and leave = any(${[...change.from]}::text[])
    returning 1`;
  return rows.length > 0;
}

export async function leaveRequested(sql: Sql, congressId: string): Promise<number> {
  const [row] = await sql<{ open: number }[]>`
    select count(*)::int as open from person
    where congress_id = ${congressId} and removed_at is null and leave = 'requested'`;
  return row?.open ?? 0;
}
