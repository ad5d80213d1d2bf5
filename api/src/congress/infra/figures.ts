import type { CountedCongress } from '../figures.ts';
import { sayingUnavailable } from '../../kernel/postgres/failures.ts';
import type { Pools } from '../../kernel/postgres/pools.ts';

type Row = Omit<CountedCongress, 'sessionEndedAt' | 'filedAt'> & { sessionEndedAt: Date | null; filedAt: Date | null };

/** Every congress of these organizations as far as it is counted: where it stands, and nothing it says. */
export function createCountedCongresses({ statements: sql }: Pick<Pools, 'statements'>): {
  counted: (organizationIds: readonly string[]) => Promise<CountedCongress[]>;
} {
  return sayingUnavailable({
    counted: async (organizationIds: readonly string[]) => {
      const rows = await sql<Row[]>`
        select c.organization_id as "organizationId", c.status, c.data ->> 'profile' as profile,
          coalesce((c.data ->> 'profileVersion')::int, 1) as "profileVersion",
          coalesce(c.data -> 'tightened', '[]') as tightened,
          (c.data ->> 'term')::int as term, (c.data ->> 'session')::int as session,
          (array_agg(s.phase order by s.state = 'open' desc, s.ordinal) filter (where s.state <> 'closed'))[1] as phase,
          case when bool_and(s.state = 'closed') filter (where s.phase = 'session')
            then max(s.closed_at) filter (where s.phase = 'session') end as "sessionEndedAt",
          coalesce(bool_or(s.kind = 'filing'), false) as "mustFile",
          max(s.closed_at) filter (where s.kind = 'filing') as "filedAt"
        from congress c left join step s on s.congress_id = c.id
        where c.organization_id = any(${[...organizationIds]}::uuid[])
        group by c.id
        order by c.created_at, c.id`;
      return rows.map(({ sessionEndedAt, filedAt, ...row }) => ({
        ...row,
        sessionEndedAt: sessionEndedAt?.toISOString() ?? null,
        filedAt: filedAt?.toISOString() ?? null,
      }));
    },
  });
}
