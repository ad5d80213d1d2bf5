/** What there is, for an operator's eyes. */
import type postgres from 'postgres';
import { table } from './table.ts';

const when = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

export async function accounts(sql: postgres.Sql): Promise<string> {
  const rows = await sql<{ username: string; name: string; role: string; organization: string; state: string }[]>`
    select username, account.name, role, organization.name as organization,
      case when disabled_at is null then '' else 'out of use' end as state
    from account join organization on organization.id = organization_id
    order by disabled_at is not null, organization.name, role, username`;
  return table(
    ['username', 'name', 'role', 'organization', ''],
    rows.map(({ username, name, role, organization, state }) => [username, name, role, organization, state]),
  );
}

/** Open sessions of staff and stages one by one, those of delegates as a number for each congress. */
export async function sessions(sql: postgres.Sql): Promise<string> {
  const rows = await sql<{ id: string; subject: string; whose: string; created: Date; expires: Date }[]>`
    select session.id, subject, coalesce(account.username, congress.data ->> 'title', '') as whose,
      session.created_at as created, expires_at as expires
    from session
    left join account on subject = 'staff' and account.id = subject_id
    left join congress on congress.id = session.dossier_id
    where revoked_at is null and expires_at > now() and subject in ('staff', 'stage')
    order by session.created_at desc`;
  const delegates = await sql<{ title: string; open: number }[]>`
    select congress.data ->> 'title' as title, count(*)::int as open
    from session join congress on congress.id = session.dossier_id
    where revoked_at is null and expires_at > now() and subject = 'delegate'
    group by congress.id, title order by congress.created_at desc`;
  const listed = table(
    ['session', 'of', 'whose', 'since (UTC)', 'until (UTC)'],
    rows.map(({ id, subject, whose, created, expires }) => [id, subject, whose, when(created), when(expires)]),
  );
  return [listed, ...delegates.map(({ title, open }) => `and ${open} of delegates of ${title}`)].join('\n');
}

/** What operators did, latest first. */
export async function acts(sql: postgres.Sql): Promise<string> {
  const rows = await sql<{ at: Date; act: string; subject: string; operator: string }[]>`
    select at, act, subject, operator from operator_act order by at desc limit 200`;
  return table(
    ['at (UTC)', 'act', 'to', 'by'],
    rows.map(({ at, act, subject, operator }) => [when(at), act, subject, operator]),
  );
}
