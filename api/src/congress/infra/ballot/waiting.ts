/** Who has not handed in a paper that is open, by name and never what anybody voted (B-27); and rehearsals (B-28). */
import type { Waiting } from '@congress/contract/congress/ballot/resources';
import type { CastAnswer } from '../../../kernel/ballot/ports.ts';
import type { Sql, Tx } from '../../../kernel/postgres/pools.ts';

/** How many of the last papers are looked at for those missed in a row. */
const LOOK_BACK = 5;

type Page = { after?: string | undefined; limit: number };
type Row = Omit<Waiting['people'][number], 'missed'> & { handedIn: boolean[] };

/** One page of them, in the order of staff numbers, and how many there are. */
export async function waitingOn(sql: Sql, congressId: string, paperId: string, page: Page): Promise<Waiting> {
  const [counted] = await sql<{ total: number }[]>`
    with waits as (${waits(sql, congressId, paperId)}) select count(*)::int as total from waits`;
  const rows = await sql<Row[]>`
    with waits as materialized (${waits(sql, congressId, paperId)}), page as materialized (
      select * from waits
      where ${page.after === undefined ? sql`true` : sql`staff_no > (select staff_no from person where id = ${page.after} and congress_id = ${congressId})`}
      order by staff_no limit ${page.limit}
    )
    select page.id, page.name, page.staff_no as "staffNumber", page.group_id as "groupId",
      (select to_char(r.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from reminder r
        where r.paper_id = ${paperId} and r.person_id = page.id) as "remindedAt",
      array(
        select exists (select from roll where roll.paper_id = paper.id and roll.person_id = page.id)
        from paper join attendance a on a.step_id = paper.sign_in_step_id and a.person_id = page.id
        where paper.congress_id = ${congressId} and paper.state not in ('prepared', 'open', 'void')
        order by paper.ordinal desc limit ${LOOK_BACK}
      ) as "handedIn"
    from page order by page.staff_no`;
  const missedOf = (handedIn: boolean[]): number => {
    const last = handedIn.indexOf(true);
    return last === -1 ? handedIn.length : last;
  };
  return {
    total: counted?.total ?? 0,
    people: rows.map(({ handedIn, ...one }) => ({ ...one, missed: missedOf(handedIn) })),
  };
}

/** Present formal delegates who are not on the roll; of a rehearsal, all formal delegates who have not managed yet. */
function waits(sql: Sql, congressId: string, paperId: string): ReturnType<typeof sql.unsafe> {
  return sql`
    select person.id, person.name, person.staff_no, person.group_id
    from paper join attendance a on a.step_id = paper.sign_in_step_id and a.formal and a.left_at is null
      join person on person.id = a.person_id
    where paper.id = ${paperId} and paper.congress_id = ${congressId} and paper.state = 'open'
      and not exists (select from roll where roll.paper_id = paper.id and roll.person_id = a.person_id offset 0)
    union all
    select person.id, person.name, person.staff_no, person.group_id
    from rehearsal join person on person.congress_id = rehearsal.congress_id
      and person.capacity = 'formal' and person.removed_at is null
    where rehearsal.id = ${paperId} and rehearsal.congress_id = ${congressId}
      and not exists (
        select from rehearsal_vote v where v.rehearsal_id = rehearsal.id and v.person_id = person.id offset 0)`;
}

/**
 * Notes that somebody who has not handed in is reminded, where they were not within the last half minute.
 *
 * @returns whether they are to be told.
 */
export async function remind(
  sql: Sql,
  { congressId, paperId, personId, at }: { congressId: string; paperId: string; personId: string; at: string },
): Promise<boolean> {
  const rows = await sql`
    insert into reminder (paper_id, person_id, congress_id, organization_id, at)
    select ${paperId}, waits.id, ${congressId}, (select organization_id from congress where id = ${congressId}), ${at}
    from (${waits(sql, congressId, paperId)}) as waits where waits.id = ${personId}
    on conflict (paper_id, person_id) do update set at = excluded.at
      where reminder.at < excluded.at - interval '30 seconds'
    returning 1`;
  return rows.length > 0;
}

/** Who was reminded is forgotten when the vote is over. */
export async function forgetReminders(tx: Tx, paperId: string): Promise<void> {
  await tx`delete from reminder where paper_id = ${paperId}`;
}

export async function beginRehearsal(tx: Tx, congressId: string, rehearsalId: string): Promise<void> {
  await tx`
    insert into rehearsal (id, congress_id, organization_id)
    select ${rehearsalId}, id, organization_id from congress where id = ${congressId}`;
}

/** Waits for votes under way, keeps out later ones, and removes all there is of a rehearsal; how many managed. */
export async function endRehearsal(tx: Tx, congressId: string): Promise<number> {
  const [gone] = await tx<{ id: string }[]>`delete from rehearsal where congress_id = ${congressId} returning id`;
  if (!gone) return 0;
  await forgetReminders(tx, gone.id);
  const votes = await tx`delete from rehearsal_vote where rehearsal_id = ${gone.id}`;
  return votes.count;
}

/** How many have managed so far. */
export async function rehearsed(sql: Sql, rehearsalId: string): Promise<number> {
  const [row] = await sql<{ managed: number }[]>`
    select count(*)::int as managed from rehearsal_vote where rehearsal_id = ${rehearsalId}`;
  return row?.managed ?? 0;
}

/** Notes that somebody managed. Their marks were looked at on the way here, and go no further. */
export async function rehearse(
  sql: Sql,
  { rehearsalId, personId, commandId }: { rehearsalId: string; personId: string; commandId: string },
): Promise<CastAnswer> {
  const rows = await sql`
    with held as materialized (
      select id, congress_id, organization_id from rehearsal where id = ${rehearsalId} for share
    )
    insert into rehearsal_vote (rehearsal_id, person_id, congress_id, organization_id, command_id)
    select held.id, person.id, held.congress_id, held.organization_id, ${commandId}::uuid
    from held join person on person.id = ${personId} and person.congress_id = held.congress_id
      and person.capacity = 'formal' and person.removed_at is null
    on conflict do nothing
    returning 1`;
  if (rows.length > 0) return 'counted';
  const [before] = await sql<{ commandId: string }[]>`
    select command_id as "commandId" from rehearsal_vote
    where rehearsal_id = ${rehearsalId} and person_id = ${personId}`;
  if (before) return before.commandId === commandId ? 'counted' : 'already-voted';
  const [open] = await sql`select from rehearsal where id = ${rehearsalId}`;
  return open ? 'not-entitled' : 'paper-not-open';
}
