import { account } from '@congress/db/schema/kernel/tenancy';
import { inArray, isNotNull, sql } from 'drizzle-orm';
import type { Records } from '../../postgres/records.ts';
import type { AccountRow, Tenancy } from '../ports.ts';

/** The accounts of these organizations, by name. */
export function accountsOf(records: Records, organizationIds: string[]): Promise<AccountRow[]> {
  return records
    .select({
      id: account.id,
      username: account.username,
      name: account.name,
      role: account.role,
      organizationId: account.organizationId,
      disabled: sql<boolean>`${isNotNull(account.disabledAt)}`,
    })
    .from(account)
    .where(inArray(account.organizationId, organizationIds))
    .orderBy(account.username);
}

/** False when the username is taken. */
export async function addAccount(
  records: Records,
  { username, ...row }: Parameters<Tenancy['addAccount']>[0],
): Promise<boolean> {
  const added = await records
    .insert(account)
    .values({ ...row, username: sql`lower(${username})` })
    .onConflictDoNothing({ target: account.username })
    .returning({ id: account.id });
  return added.length > 0;
}
