import { randomUUID } from 'node:crypto';
import type { PersonChange, RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Group, RosterSummary } from '@congress/contract/congress/preparation/view';
import type { PersonFacts, RosterRows } from '../../domain/facts.ts';
import { BULK_TIMEOUT, type Sql, type Tx } from '../../../kernel/postgres/pools.ts';

/**
 * Adds people, or changes those whose staff number is on the roster already; someone removed comes
 * back. Nobody is removed. Staff numbers must not repeat within `people`.
 */
export async function importPeople(
  tx: Tx,
  { id, organizationId, groups }: { id: string; organizationId: string; groups: Group[] },
  people: readonly RosterEntry[],
): Promise<RosterRows> {
  const given = people.map(({ staffNumber, phoneTail, ...rest }) => ({
    ...rest,
    id: randomUUID(),
    staff_no: staffNumber,
    phone_tail: phoneTail,
  }));
  await tx`select set_config('statement_timeout', ${String(BULK_TIMEOUT)}, true)`;
  const rows = await tx<{ added: boolean }[]>`
    insert into person as p (id, congress_id, organization_id, name, gender, category, capacity, staff_no, unit, phone_tail)
    select g.id, ${id}, ${organizationId}, g.name, g.gender, g.category, g.capacity, g.staff_no, g.unit, g.phone_tail
    from json_to_recordset(${JSON.stringify(given)}::text::json) as g(
      id uuid, name text, gender text, category text, capacity text, staff_no text, unit text, phone_tail text)
    on conflict (congress_id, staff_no) do update set
      name = excluded.name, gender = excluded.gender, category = excluded.category, capacity = excluded.capacity,
      unit = excluded.unit, removed_at = null,
      -- A table without digits takes nobody's away; another name does not get those of whoever had the number before.
      phone_tail = coalesce(excluded.phone_tail, case when p.name = excluded.name then p.phone_tail end),
      -- Another name may be another person: who that is in the register has to be said anew (R-12).
      member_id = case when p.name = excluded.name then p.member_id end
    where (p.name, p.gender, p.category, p.capacity, p.unit, p.phone_tail, p.removed_at) is distinct from
      (excluded.name, excluded.gender, excluded.category, excluded.capacity, excluded.unit,
        coalesce(excluded.phone_tail, case when p.name = excluded.name then p.phone_tail end), null)
    returning xmax = 0 as added`;
  const added = rows.filter((row) => row.added).length;
  return { ...(await counted(tx, id, groups)), added, updated: rows.length - added, removed: 0 };
}

/** Corrects what the roster says of somebody; their code and their group stay. Undefined when they are not on it. */
export async function changePerson(
  tx: Tx,
  { id, groups }: { id: string; groups: Group[] },
  { personId, name, gender, category, capacity, unit, phoneTail }: PersonChange,
): Promise<RosterRows | undefined> {
  const rows = await tx`
    update person set name = ${name}, gender = ${gender}, category = ${category}, capacity = ${capacity},
      unit = ${unit}, phone_tail = ${phoneTail === undefined ? tx`phone_tail` : phoneTail}
    where congress_id = ${id} and id = ${personId} and removed_at is null
    returning 1`;
  if (rows.length === 0) return undefined;
  return { ...(await counted(tx, id, groups)), added: 0, updated: 1, removed: 0 };
}

/** Takes a person off the roster; their code stops working. Undefined when they are not on it. */
export async function removePerson(
  tx: Tx,
  { id, groups }: { id: string; groups: Group[] },
  personId: string,
): Promise<RosterRows | undefined> {
  const rows = await tx`
    update person set removed_at = now(), group_id = null, code_hash = null
    where congress_id = ${id} and id = ${personId} and removed_at is null
    returning 1`;
  if (rows.length === 0) return undefined;
  return { ...(await counted(tx, id, groups)), added: 0, updated: 0, removed: 1 };
}

/** Replaces the groups; people of a group that is gone are without one. Undefined when an id is another congress's group. */
export async function defineGroups(
  tx: Tx,
  { id, groups }: { id: string; groups: Group[] },
): Promise<RosterRows | undefined> {
  const taken = await tx`
    select from delegation_group
    where id = any(${groups.map((group) => group.id)}::uuid[]) and congress_id <> ${id} limit 1`;
  if (taken.length > 0) return undefined;
  const rows = await tx`
    update person set group_id = null
    where congress_id = ${id} and group_id is not null and group_id <> all(${groups.map((group) => group.id)}::uuid[])
    returning 1`;
  return { ...(await counted(tx, id, groups)), added: 0, updated: rows.length, removed: 0 };
}

/** Puts people into a group, out of the one they were in. */
export async function assignToGroup(
  tx: Tx,
  { id, groups }: { id: string; groups: Group[] },
  { groupId, personIds }: { groupId: string; personIds: readonly string[] },
): Promise<RosterRows> {
  const rows = await tx`
    update person set group_id = ${groupId}
    where congress_id = ${id} and id = any(${[...personIds]}::uuid[]) and removed_at is null
      and group_id is distinct from ${groupId}::uuid
    returning 1`;
  return { ...(await counted(tx, id, groups)), added: 0, updated: rows.length, removed: 0 };
}

/** The groups with their sizes anew; one whose leader is no formal delegate of it any more has none. */
async function counted(
  sql: Sql,
  congressId: string,
  groups: readonly Group[],
): Promise<{ summary: RosterSummary; groups: Group[] }> {
  const summary = await summarize(
    sql,
    sql`select * from person where congress_id = ${congressId} and removed_at is null`,
  );
  const sizes = await sql<{ id: string; formal: number; others: number; leads: boolean }[]>`
    select group_id as id, count(*) filter (where capacity = 'formal')::int as formal,
      count(*) filter (where capacity <> 'formal')::int as others,
      bool_or(capacity = 'formal' and person.id = any(${groups.flatMap(({ leaderId }) => leaderId ?? [])}::uuid[])) as leads
    from person where congress_id = ${congressId} and removed_at is null and group_id is not null
    group by group_id`;
  const byGroup = new Map(sizes.map((size) => [size.id, size]));
  return {
    summary,
    groups: groups.map((group) => {
      const { formal, others, leads } = byGroup.get(group.id) ?? { formal: 0, others: 0, leads: false };
      return { ...group, formal, others, leaderId: leads ? group.leaderId : null };
    }),
  };
}

/** A roster in numbers: of the formal delegates, but for those of other capacities by name. `people` selects it. */
export async function summarize(sql: Sql, people: ReturnType<Sql['unsafe']>): Promise<RosterSummary> {
  const [row] = await sql<RosterSummary[]>`
    with roster as materialized (
      ${people}
    ), delegates as (
      select * from roster where capacity = 'formal'
    )
    select
      (select count(*)::int from delegates) as formal,
      (select count(*)::int from roster where capacity = 'non-voting') as "nonVoting",
      (select count(*)::int from roster where capacity = 'guest') as guests,
      (select count(*)::int from delegates where category = 'front-line') as "frontLine",
      (select count(*)::int from delegates where category = 'technical') as technical,
      (select count(*)::int from delegates where category = 'administrative') as administrative,
      (select count(*)::int from delegates where category = 'manager') as managers,
      (select count(*)::int from delegates where gender = 'female') as women,
      (select count(*)::int from delegates where group_id is null) as ungrouped,
      -- Of ids and what the rules look at, not of names, so that a name can be erased later.
      (select encode(sha256(string_agg(
        concat_ws('|', id, capacity, category, gender, group_id), E'\n' order by id)::bytea), 'hex')
        from roster) as digest`;
  if (!row) throw new Error('a query of numbers gives a row');
  return row;
}

/** What the machine needs to know of these people, as far as they are on the roster. */
export async function personFacts(
  sql: Sql,
  congressId: string,
  ids: readonly string[],
): Promise<Record<string, PersonFacts>> {
  const rows = await sql<(PersonFacts & { id: string })[]>`
    select id, capacity, category, group_id as "groupId", name, unit from person
    where congress_id = ${congressId} and id = any(${[...ids]}::uuid[]) and removed_at is null`;
  return Object.fromEntries(rows.map(({ id, ...facts }) => [id, facts]));
}
