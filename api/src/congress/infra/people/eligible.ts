import type { Known } from '../../../kernel/ballot/domain/results.ts';
import type { Sql } from '../../../kernel/postgres/pools.ts';

/** Names of people in an election, and in what order they stand on the roster; also of those removed from it since. */
export async function known(sql: Sql, congressId: string, ids: readonly string[]): Promise<Known> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from person where congress_id = ${congressId} and id = any(${[...ids]}::uuid[]) order by staff_no`;
  return Object.fromEntries(rows.map(({ id, name }, place) => [id, { name, place }]));
}
