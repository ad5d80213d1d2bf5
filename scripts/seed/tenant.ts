/** The first organization of an installation, with the account that administers it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createTenancy } from '@congress/api/infra/postgres/tenancy';
import { hashPassword } from '@congress/api/infra/secrecy';
import { openPools } from '@congress/api/infra/postgres/pools';

export type Credentials = { username: string; password: string };

/** Adds an organization without a parent and its administrator, whose password is made here and said once. */
export async function foundTenant(
  databaseUrl: string,
  name = '津岚启衡装备制造有限公司',
  username = 'admin',
): Promise<Credentials & { accountId: string; organizationId: string }> {
  const pools = await openPools(databaseUrl, { transactions: 1, statements: 1, hot: 1 });
  try {
    const tenancy = createTenancy(pools);
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
  } finally {
    await pools.close();
  }
}
