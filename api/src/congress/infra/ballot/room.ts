import type { RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { Block } from '@congress/contract/kernel/ballot/block';
import type { RoomCount, RoomEntry } from '../../domain/facts.ts';
import type { Sql, Tx } from '../../../kernel/postgres/pools.ts';

/**
 * Enters people on the roll as voting in the room (B-10), in the transaction that opens the paper. Who is not a formal
 * delegate present is left out.
 *
 * @returns how many were entered.
 */
export async function issueInRoom(
  tx: Tx,
  { paperId, personIds, commandId }: { paperId: string; personIds: readonly string[]; commandId: string },
): Promise<number> {
  const rows = await tx`
    with held as materialized (
      select id, congress_id, organization_id, sign_in_step_id from paper
      where id = ${paperId} and state = 'open' for share
    )
    insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
    select held.id, given.id, held.congress_id, held.organization_id, ${commandId}::uuid, 'room'
    from held cross join unnest(${[...personIds]}::uuid[]) as given(id)
    -- \`offset 0\` keeps these from becoming joins: without statistics, PostgreSQL compared all with all.
    where exists (
        select from person where person.id = given.id and person.congress_id = held.congress_id
          and person.capacity = 'formal' and person.removed_at is null offset 0)
      and exists (
        select from attendance where attendance.step_id = held.sign_in_step_id and attendance.person_id = given.id
          and attendance.left_at is null offset 0)
    order by given.id
    on conflict do nothing
    returning 1`;
  return rows.length;
}

/** Who votes on a paper in the room, whether they are on the roster still or not. */
export async function roomBallots(sql: Sql, congressId: string, paperId: string): Promise<RoomBallots['people']> {
  return sql<RoomBallots['people']>`
    select person.id, person.name, person.staff_no as "staffNumber", person.group_id as "groupId"
    from roll join person on person.id = roll.person_id
    where roll.paper_id = ${paperId} and roll.congress_id = ${congressId} and roll.channel = 'room'
    order by person.staff_no`;
}

/** Keeps what one person counted in the room, in place of what they entered before. */
export async function keepRoomEntry(
  tx: Tx,
  { paperId, personId, block }: { paperId: string; personId: string; block: Block },
): Promise<void> {
  await tx`
    insert into room_entry (paper_id, person_id, congress_id, organization_id, data)
    select id, ${personId}::uuid, congress_id, organization_id, ${JSON.stringify(block)}::text::jsonb
    from paper where id = ${paperId}
    on conflict (paper_id, person_id) do update set data = excluded.data`;
}

/** What was entered of the room, by whom, and whether they are signed in at this step. */
export async function roomEntries(sql: Sql, paperId: string, stepId: string | null): Promise<RoomEntry[]> {
  return sql<RoomEntry[]>`
    select person_id as "personId", data as block, exists (
      select from attendance a
      where a.step_id = ${stepId}::uuid and a.person_id = room_entry.person_id and a.left_at is null) as here
    from room_entry where paper_id = ${paperId}`;
}

/** Keeps the block that two entered alike; replaces an earlier one until the paper is counted. */
export async function keepRoomCount(tx: Tx, paperId: string, entered: Block & { by: string[] }): Promise<void> {
  await tx`
    insert into room_count (paper_id, congress_id, organization_id, data)
    select id, congress_id, organization_id, ${JSON.stringify(entered)}::text::jsonb from paper where id = ${paperId}
    on conflict (paper_id) do update set data = excluded.data`;
}

export async function roomCount(sql: Sql, paperId: string): Promise<RoomCount> {
  const [row] = await sql<RoomCount[]>`
    select
      (select count(*)::int from roll where paper_id = ${paperId} and channel = 'room') as issued,
      (select data - 'by' from room_count where paper_id = ${paperId}) as entered`;
  return row ?? { issued: 0, entered: null };
}
