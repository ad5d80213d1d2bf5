/** One person in several congresses: where they may go, going there, and ending all of it. */
import type { Elsewhere } from '../../../kernel/identity/ports.ts';
import type { Sql } from '../../../kernel/postgres/pools.ts';

/**
 * The same person on another roster: linked to the same member, who has not left, under the same name. A staff number
 * that was given to somebody else, or a member overwritten by another, is nobody's way into the past of the first.
 */
const same = (sql: Sql) => sql`
  other.member_id = mine.member_id and other.organization_id = mine.organization_id and other.name = mine.name
  and other.congress_id <> mine.congress_id and other.removed_at is null and mine.removed_at is null
  and exists (select from member where id = mine.member_id and status <> 'left')`;

export function elsewhere(sql: Sql, personId: string): Promise<Elsewhere[]> {
  return sql<Elsewhere[]>`
    select other.id as "personId", other.phone_tail as "phoneTail", c.id as "congressId", c.data ->> 'title' as title,
      (c.data -> 'term')::int as term, (c.data -> 'session')::int as session, c.status
    from person mine join person other on ${same(sql)} join congress c on c.id = other.congress_id
    where mine.id = ${personId}
    order by c.created_at desc, c.id`;
}

/** The session it comes from is held meanwhile: whoever ends it waits, and then finds this one as well. */
export async function crossOver(
  sql: Sql,
  { from, to, sessionId }: { from: string; to: string; sessionId: string },
): Promise<boolean> {
  const begun = await sql`
    with source as (
      select id, organization_id, subject_id, family_id, browser, expires_at from session
      where id = ${from} and subject = 'delegate' and revoked_at is null and expires_at > now()
      for share
    )
    insert into session (
      id, organization_id, subject, subject_id, dossier_id, family_id, browser, created_at, expires_at)
    select ${sessionId}, source.organization_id, 'delegate', other.id, other.congress_id,
      coalesce(source.family_id, source.id), source.browser, now(), source.expires_at
    from source join person mine on mine.id = source.subject_id join person other on ${same(sql)}
    where other.id = ${to}
    returning 1`;
  return begun.length > 0;
}

/** Repeated until there are none left: one may have been begun from another while that was being ended. */
export async function endSessionsOfHuman(sql: Sql, organizationId: string, personId: string): Promise<string[]> {
  const ended: string[] = [];
  for (;;) {
    const rows = await sql<{ id: string }[]>`
      with human as (
        select id from person where id = ${personId} and organization_id = ${organizationId}
        union
        select other.id from person mine join person other
          on other.member_id = mine.member_id and other.organization_id = mine.organization_id
        where mine.id = ${personId} and mine.organization_id = ${organizationId}
      ), family as (
        select coalesce(family_id, session.id) as id from session join human on human.id = subject_id
        where organization_id = ${organizationId}
      )
      update session set revoked_at = now()
      where organization_id = ${organizationId} and revoked_at is null and (
        subject_id in (select id from human) or id in (select id from family) or family_id in (select id from family))
      returning id`;
    if (rows.length === 0) return ended;
    ended.push(...rows.map(({ id }) => id));
  }
}
