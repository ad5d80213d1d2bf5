/** The first organization of an installation, with the account that administers it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { openPools } from '@congress/api/infra/postgres/pools';
import { createTenancy } from '@congress/api/infra/postgres/tenancy';
import { hashPassword } from '@congress/api/infra/secrecy';
import type { Tenancy } from '@congress/api/ports';
import { organization } from '@congress/db/seed/demo';

export type Credentials = { username: string; password: string };
export type Founded = Credentials & { accountId: string; organizationId: string };

/** Adds an organization without a parent and its administrator, whose password is made here and said once. */
export async function foundTenant(tenancy: Tenancy, name = organization, username = 'admin'): Promise<Founded> {
  const organizationId = randomUUID();
  const accountId = randomUUID();
  const password = randomBytes(15).toString('base64url');
  await tenancy.addOrganization({ id: organizationId, name, parentId: null });
  await tenancy.addAccount({
    id: accountId,
    username,
    name: '大会秘书处',
    role: 'administrator',
    organizationId,
    passwordHash: await hashPassword(password),
  });
  return { username, password, accountId, organizationId };
}

/** The same on a database that no server of this process uses. */
export async function foundTenantIn(databaseUrl: string, name?: string, username?: string): Promise<Founded> {
  const pools = await openPools(databaseUrl, { transactions: 1, statements: 1, records: 1, hot: 1 });
  try {
    return await foundTenant(createTenancy(pools), name, username);
  } finally {
    await pools.close();
  }
}
