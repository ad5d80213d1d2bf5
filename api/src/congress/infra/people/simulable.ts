import type { Whom } from '../../domain/procedure/simulation.ts';
import type { Sql } from '../../../kernel/postgres/pools.ts';

/**
 * Those on the roster whom nobody ever entered as, of those asked for; `has_entered` is the guards' own (T-3). Formal
 * delegates come first: it is they who make a quorum.
 */
export async function simulable(sql: Sql, congressId: string, whom: Whom, most: number): Promise<string[]> {
  const { formal, among = null, presentAt = null, notPresentAt = null, withoutPaper = null, withoutNotice } = whom;
  const rows = await sql<{ id: string }[]>`
    with there as (
      select step_id, person_id from attendance
      where step_id in (${presentAt}::uuid, ${notPresentAt}::uuid) and left_at is null
    )
    select id from person
    where congress_id = ${congressId} and removed_at is null and leave <> 'granted'
      and (not ${formal} or capacity = 'formal')
      and (${among}::uuid[] is null or id = any(${among}::uuid[]))
      and (${presentAt}::uuid is null or (${presentAt}::uuid, id) in (select step_id, person_id from there))
      and (${notPresentAt}::uuid is null or (${notPresentAt}::uuid, id) not in (select step_id, person_id from there))
      and not exists (select from roll where paper_id = ${withoutPaper}::uuid and person_id = person.id)
      and not (${withoutNotice ?? false} and exists (
        select from delivery where congress_id = ${congressId} and person_id = person.id))
      and not has_entered(organization_id, id)
    order by capacity <> 'formal', gen_random_uuid() limit ${most}`;
  return rows.map(({ id }) => id);
}
