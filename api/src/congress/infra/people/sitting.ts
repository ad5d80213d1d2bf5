/** Where people are at a sitting, and how they vote there. */
import type { Voting } from '@congress/contract/congress/vocabulary';
import type { Sql, Tx } from '../../../kernel/postgres/pools.ts';

/** Formal delegates present in the hall, or of these who vote on paper; in ascending order of their ids. */
export async function inRoom(sql: Sql, stepId: string, who: 'on-site' | 'on-paper'): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select person_id as id from attendance
    where step_id = ${stepId} and formal and left_at is null and via in ('on-site', 'secretariat')
      and ${who === 'on-paper' ? sql`voting = 'paper'` : sql`true`}
    order by person_id`;
  return rows.map(({ id }) => id);
}

/**
 * Says how formal delegates in the hall vote at this sitting (B-10a). Those who are not there, or vote so already, are
 * left out.
 *
 * @returns who was moved, in ascending order of their ids.
 */
export async function setVoting(
  tx: Tx,
  { stepId, personIds, voting }: { stepId: string; personIds: readonly string[]; voting: Voting },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    update attendance set voting = ${voting}
    where step_id = ${stepId} and person_id = any(${[...personIds]}::uuid[])
      and formal and left_at is null and via in ('on-site', 'secretariat') and voting <> ${voting}
    returning person_id as id`;
  return rows.map(({ id }) => id).toSorted();
}
