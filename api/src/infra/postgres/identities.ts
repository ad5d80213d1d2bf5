import type { Identities, Identity, SessionRecord, Subject } from '../../ports.ts';
import { sayingUnavailable } from './failures.ts';
import type { Pools } from './pools.ts';

/** Sessions, accounts, codes and tickets. A disabled account and a removed person have no identity. */
export function createIdentities({ statements: sql }: Pick<Pools, 'statements'>): Identities {
  return sayingUnavailable<Identities>({
    bySession: async (sessionId) => {
      const [row] = await sql<Identity[]>`
        select s.subject, s.subject_id as id, s.id as "sessionId", s.organization_id as "organizationId",
          s.congress_id as "congressId", coalesce(account.name, person.name, '') as name,
          account.role as "staffRole",
          to_char(s.expires_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "expiresAt"
        from session s
        left join account on s.subject = 'staff' and account.id = s.subject_id and account.disabled_at is null
        left join person on s.subject = 'delegate' and person.id = s.subject_id and person.removed_at is null
        where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now()
          and (s.subject <> 'staff' or account.id is not null)
          and (s.subject <> 'delegate' or person.id is not null)`;
      return row;
    },
    startSession: async ({ id, organizationId, subject, subjectId, congressId, expiresAt }) => {
      await sql`
        insert into session (id, organization_id, subject, subject_id, congress_id, created_at, expires_at)
        values (${id}, ${organizationId}, ${subject}, ${subjectId}, ${congressId}, now(), ${expiresAt})`;
    },
    endSession: async (sessionId) => {
      await sql`update session set revoked_at = now() where id = ${sessionId} and revoked_at is null`;
    },
    endSessionsOf: async (organizationId, subjectId) => {
      const rows = await sql<{ id: string }[]>`
        update session set revoked_at = now()
        where organization_id = ${organizationId} and subject_id = ${subjectId} and revoked_at is null
        returning id`;
      return rows.map(({ id }) => id);
    },
    accountByName: async (username) => {
      const [row] = await sql<NonNullable<Awaited<ReturnType<Identities['accountByName']>>>[]>`
        select id, organization_id as "organizationId", name, role, password_hash as "passwordHash"
        from account where username = lower(${username}) and disabled_at is null`;
      return row;
    },
    personByCode: async (codeHash) => {
      const [row] = await sql<NonNullable<Awaited<ReturnType<Identities['personByCode']>>>[]>`
        select p.id, p.congress_id as "congressId", p.organization_id as "organizationId", p.name,
          p.phone_tail as "phoneTail", c.data ->> 'title' as "congressTitle",
          c.data ->> 'organizationName' as "organizationName"
        from person p join congress c on c.id = p.congress_id
        where p.code_hash = ${codeHash} and p.removed_at is null`;
      return row;
    },
    redeemTicket: async (hash, now) => {
      const [row] = await sql<
        { organizationId: string; subject: Subject; subjectId: string; congressId: string | null }[]
      >`
        update ticket set used_at = ${now}
        where hash = ${hash} and used_at is null and expires_at > ${now}
        returning organization_id as "organizationId", subject, subject_id as "subjectId", congress_id as "congressId"`;
      return row satisfies Omit<SessionRecord, 'id' | 'expiresAt'> | undefined;
    },
    issueTicket: async ({ hash, organizationId, subject, subjectId, congressId, expiresAt }) => {
      await sql`
        insert into ticket (hash, organization_id, subject, subject_id, congress_id, expires_at)
        values (${hash}, ${organizationId}, ${subject}, ${subjectId}, ${congressId}, ${expiresAt})`;
    },
  });
}
