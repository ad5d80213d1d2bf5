import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import type { Sql } from '../../../../kernel/postgres/pools.ts';
import type { Tally } from './method.ts';

/**
 * Counts the `choices` of the paper's rows in `box`, item by item; what is not marked is an abstention.
 * Nothing is told of a paper that is open (B-8).
 */
export async function count(sql: Sql, box: 'ballot' | 'open_vote', paperId: string): Promise<Tally> {
  const rows = await sql<{ returned: number; item: string; for: number; against: number; invalid: number }[]>`
    with handed_in as materialized (
      select choices from ${sql(box)} where paper_id = ${paperId}
    ), marks as (
      select key as item, value as mark, count(*)::int as given
      from handed_in cross join lateral jsonb_each_text(choices)
      group by key, value
    ), items as (
      select one ->> 'id' as item from paper cross join lateral jsonb_array_elements(data -> 'items') as one
      where paper.id = ${paperId} and state not in ('prepared', 'open')
    )
    select (select count(*)::int from handed_in) as returned, items.item,
      coalesce(sum(given) filter (where mark = 'for'), 0)::int as for,
      coalesce(sum(given) filter (where mark = 'against'), 0)::int as against,
      coalesce(sum(given) filter (where mark = 'spoilt'), 0)::int as invalid
    from items left join marks using (item)
    group by items.item`;
  const items: Record<string, MotionTally> = {};
  for (const { item, returned, for: yes, against, invalid } of rows) {
    items[item] = { for: yes, against, abstain: returned - yes - against - invalid, invalid };
  }
  return { returned: rows[0]?.returned ?? 0, items };
}
