import { congress } from '@congress/db/schema/congress/congress';
import { person } from '@congress/db/schema/congress/people';
import { account, session, ticket } from '@congress/db/schema/kernel/tenancy';
import { and, desc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Identities, Identity } from '../../../kernel/identity/ports.ts';
import { crossOver, elsewhere, endSessionsOfHuman } from './crossing.ts';
import { sayingUnavailable } from '../../../kernel/postgres/failures.ts';
import type { Pools } from '../../../kernel/postgres/pools.ts';
import { among, type Records } from '../../../kernel/postgres/records.ts';
import { together } from '../../../kernel/postgres/together.ts';

/** Sessions, accounts, codes and tickets. A disabled account and a removed person have no identity. */
export function createIdentities({ records, statements }: Pick<Pools, 'records' | 'statements'>): Identities {
  const liveSession = together((ids: readonly string[]) => liveSessions(records, ids));
  return sayingUnavailable<Identities>({
    bySession: liveSession,
    startSession: async (given) => {
      await records.insert(session).values({ ...given, createdAt: sql`now()` });
    },
    endSession: async (sessionId) => {
      await records
        .update(session)
        .set({ revokedAt: sql`now()` })
        .where(and(eq(session.id, sessionId), isNull(session.revokedAt)));
    },
    sessionsOf: async (organizationId, subjectId) =>
      records
        .select({
          id: session.id,
          browser: session.browser,
          createdAt: session.createdAt,
          expiresAt: session.expiresAt,
        })
        .from(session)
        .where(
          and(
            eq(session.organizationId, organizationId),
            eq(session.subjectId, subjectId),
            isNull(session.revokedAt),
            gt(session.expiresAt, sql`now()`),
          ),
        )
        .orderBy(desc(session.createdAt))
        .limit(100),
    passwordOf: async (accountId) => {
      const [row] = await records
        .select({ digest: account.passwordHash })
        .from(account)
        .where(and(eq(account.id, accountId), isNull(account.disabledAt)));
      return row?.digest;
    },
    endSessionsOf: async (organizationId, subjectId) => {
      const rows = await records
        .update(session)
        .set({ revokedAt: sql`now()` })
        .where(
          and(eq(session.organizationId, organizationId), eq(session.subjectId, subjectId), isNull(session.revokedAt)),
        )
        .returning({ id: session.id });
      return rows.map(({ id }) => id);
    },
    elsewhere: (personId) => elsewhere(statements, personId),
    crossOver: (crossing) => crossOver(statements, crossing),
    endSessionsOfHuman: (...args) => endSessionsOfHuman(statements, ...args),
    endedAmong: async (sessionIds) => {
      const rows = await records
        .select({ id: session.id })
        .from(session)
        .where(and(among(session.id, sessionIds), isNotNull(session.revokedAt)));
      return rows.map(({ id }) => id);
    },
    accountByName: async (username) => {
      const [row] = await records
        .select({
          id: account.id,
          organizationId: account.organizationId,
          name: account.name,
          role: account.role,
          passwordHash: account.passwordHash,
        })
        .from(account)
        .where(and(eq(account.username, sql`lower(${username})`), isNull(account.disabledAt)));
      return row;
    },
    personByCode: async (codeHash) => {
      const [row] = await records
        .select({
          id: person.id,
          dossierId: person.congressId,
          organizationId: person.organizationId,
          name: person.name,
          phoneTail: person.phoneTail,
          congressTitle: sql<string>`${congress.data} ->> 'title'`,
          organizationName: sql<string>`${congress.data} ->> 'organizationName'`,
        })
        .from(person)
        .innerJoin(congress, eq(congress.id, person.congressId))
        .where(and(eq(person.codeHash, codeHash), isNull(person.removedAt)));
      return row;
    },
    redeemTicket: async (hash, now) => {
      const [row] = await records
        .update(ticket)
        .set({ usedAt: now })
        .where(and(eq(ticket.hash, hash), isNull(ticket.usedAt), gt(ticket.expiresAt, now)))
        .returning({
          organizationId: ticket.organizationId,
          subject: ticket.subject,
          subjectId: ticket.subjectId,
          dossierId: ticket.dossierId,
        });
      return row;
    },
    issueTicket: async (given) => {
      await records.insert(ticket).values(given);
    },
  });
}

/** Those of these sessions that are open, in their order. Asked with every request and every arrival. */
async function liveSessions(records: Records, sessionIds: readonly string[]): Promise<(Identity | undefined)[]> {
  const rows = await records
    .select({
      subject: session.subject,
      id: session.subjectId,
      sessionId: session.id,
      organizationId: session.organizationId,
      dossierId: session.dossierId,
      name: sql<string>`coalesce(${account.name}, ${person.name}, '')`,
      staffRole: account.role,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .leftJoin(account, and(eq(session.subject, 'staff'), eq(account.id, session.subjectId), isNull(account.disabledAt)))
    .leftJoin(person, and(eq(session.subject, 'delegate'), eq(person.id, session.subjectId), isNull(person.removedAt)))
    .where(
      and(
        among(session.id, sessionIds),
        isNull(session.revokedAt),
        gt(session.expiresAt, sql`now()`),
        or(ne(session.subject, 'staff'), isNotNull(account.id)),
        or(ne(session.subject, 'delegate'), isNotNull(person.id)),
      ),
    );
  const found = new Map(rows.map((row) => [row.sessionId, row]));
  return sessionIds.map((id) => found.get(id));
}
