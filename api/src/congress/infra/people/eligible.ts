import type { Known } from '../../../kernel/ballot/domain/results.ts';
import { sayingUnavailable } from '../../../kernel/postgres/failures.ts';
import type { Pools, Sql } from '../../../kernel/postgres/pools.ts';
import type { Eligibility } from '../../ports/facts.ts';

/** Names of people in an election, and in what order they stand on the roster; also of those removed from it since. */
export async function known(sql: Sql, congressId: string, ids: readonly string[]): Promise<Known> {
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from person where congress_id = ${congressId} and id = any(${[...ids]}::uuid[]) order by staff_no`;
  return Object.fromEntries(rows.map(({ id, name }, place) => [id, { name, place }]));
}

/** So many congresses are remembered at once; elections last some minutes. */
const mostRemembered = 20;

/**
 * Who may be elected where nothing else is said: the formal delegates of the congress. Whom it has found it remembers,
 * since the roster is settled before anybody votes (G-4); so votes that write in the same people ask once.
 */
export function createEligibility({ statements: sql }: Pick<Pools, 'statements'>): Eligibility {
  const found = new Map<string, Set<string>>();
  const rememberedOf = (congressId: string): Set<string> => {
    const those = found.get(congressId) ?? new Set<string>();
    const [oldest] = found.keys();
    if (!found.has(congressId) && oldest !== undefined && found.size >= mostRemembered) found.delete(oldest);
    found.set(congressId, those);
    return those;
  };
  return sayingUnavailable<Eligibility>({
    all: async (congressId, personIds) => {
      const remembered = rememberedOf(congressId);
      const unknown = personIds.filter((id) => !remembered.has(id));
      if (unknown.length === 0) return true;
      const rows = await sql<{ id: string }[]>`
        select id from person
        where congress_id = ${congressId} and id = any(${unknown}::uuid[]) and capacity = 'formal' and removed_at is null`;
      for (const { id } of rows) remembered.add(id);
      return rows.length === new Set(unknown).size;
    },
  });
}
