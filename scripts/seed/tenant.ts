/** The first organization of an installation, with the account that administers it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { openPools } from '@congress/api/kernel/postgres/pools';
import { createTenancy } from '@congress/api/kernel/tree/postgres/store';
import { hashPassword } from '@congress/api/kernel/identity/secrecy';
import type { NewUnit, Tenancy } from '@congress/api/kernel/tree/ports';
import { Mistake } from '@congress/db/mistake';
import { organization } from '@congress/db/seed/demo';

export type Credentials = { username: string; password: string };
export type Founded = Credentials & { accountId: string; organizationId: string };

type TenantWish = [name?: string, username?: string, known?: Omit<Partial<NewUnit>, 'id' | 'name'>];

/** Adds an organization and its administrator, whose password is made here and said once. */
export async function foundTenant(
  tenancy: Tenancy,
  ...[name = organization, username = 'admin', known = {}]: TenantWish
): Promise<Founded> {
  const organizationId = randomUUID();
  const accountId = randomUUID();
  const password = randomBytes(15).toString('base64url');
  await tenancy.addOrganization({ parentId: null, ...known, id: organizationId, name });
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
export function foundTenantIn(databaseUrl: string, ...given: TenantWish): Promise<Founded> {
  return withTenancy(databaseUrl, (tenancy) => foundTenant(tenancy, ...given));
}

/** An account beside the first administrator's, with a password of its own; for a demo on a database in use. */
export function hireIn(databaseUrl: string): Promise<Founded> {
  return withTenancy(databaseUrl, async (tenancy) => {
    const first = await tenancy.firstAdministrator();
    if (!first) throw new Mistake('This database is empty: start the platform once before.');
    const { organizationId } = first;
    const accountId = randomUUID();
    const username = `demo-${accountId.slice(0, 8)}`;
    const password = randomBytes(15).toString('base64url');
    const passwordHash = await hashPassword(password);
    const account = { id: accountId, username, name: '演示主持人', role: 'administrator', organizationId } as const;
    await tenancy.addAccount({ ...account, passwordHash });
    return { username, password, accountId, organizationId };
  });
}

/** Takes such an account out of use. */
export async function retireIn(databaseUrl: string, accountId: string): Promise<void> {
  await withTenancy(databaseUrl, (tenancy) => tenancy.disableAccount(accountId, new Date().toISOString()));
}

async function withTenancy<T>(databaseUrl: string, work: (tenancy: Tenancy) => Promise<T>): Promise<T> {
  const pools = await openPools(databaseUrl, { transactions: 1, statements: 1, records: 1, hot: 1 });
  try {
    return await work(createTenancy(pools));
  } finally {
    await pools.close();
  }
}
