import { organization, organizationChange, session, ticket } from '@congress/db/schema/kernel/tenancy';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Records } from '../../postgres/records.ts';
import type { TreeWork } from '../ports.ts';
import { accountsOf, addAccount } from './accounts.ts';
import { addUnit, createReader } from './reader.ts';

/** The tree inside the transaction that changes it. */
export function createTreeWork(records: Records): TreeWork {
  return {
    ...createReader(records),
    addUnit: (row) => addUnit(records, row),
    changeUnit: async ({ id, ...fields }) => {
      await records.update(organization).set(fields).where(eq(organization.id, id));
    },
    accounts: (organizationIds) => accountsOf(records, organizationIds),
    addAccount: (row) => addAccount(records, row),
    wasEntered: async (organizationId) => {
      const rows = await records
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.organizationId, organizationId), eq(session.subject, 'staff')))
        .limit(1);
      return rows.length > 0;
    },
    replaceTicket: async ({ accountId, ...given }) => {
      await records
        .update(ticket)
        .set({ usedAt: sql`now()` })
        .where(and(eq(ticket.subject, 'staff'), eq(ticket.subjectId, accountId), isNull(ticket.usedAt)));
      await records.insert(ticket).values({ ...given, subject: 'staff', subjectId: accountId, dossierId: null });
    },
    journal: async ({ unitId, fields = [], ...change }) => {
      await records.insert(organizationChange).values({ ...change, organizationId: unitId, fields: [...fields] });
    },
  };
}
