import type { RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { RoomCount, Tally } from '../../domain/facts.ts';
import type { Sql, Tx } from '../../../kernel/postgres/pools.ts';

/**
 * Enters people on the roll as having been handed a ballot on paper (B-10), while the paper is open. Those who voted,
 * have one already, or are not present formal delegates are left out.
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

/** Who was given a ballot on paper, whether they are on the roster still or not. */
export async function roomBallots(sql: Sql, congressId: string, paperId: string): Promise<RoomBallots['people']> {
  return sql<RoomBallots['people']>`
    select person.id, person.name, person.staff_no as "staffNumber", person.group_id as "groupId"
    from roll join person on person.id = roll.person_id
    where roll.paper_id = ${paperId} and roll.congress_id = ${congressId} and roll.channel = 'room'
    order by person.staff_no`;
}

/** Keeps the block that the scrutineers counted; replaces an earlier one until the paper is counted. */
export async function enterRoomCount(tx: Tx, paperId: string, entered: Tally & { by: string | null }): Promise<void> {
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
