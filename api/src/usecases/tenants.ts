/** Organizations and the accounts of their staff. An administrator's reach is their own subtree. */
import type { NewAccount, NewOrganization } from '@congress/contract/resources';
import type { AccountRow, Deps, Identity, OrganizationRow } from '../ports.ts';
import { done, refused, type Result } from './authorize.ts';

const isAdministrator = ({ staffRole }: Identity): boolean => staffRole === 'administrator';

/** One's own organization and those below it. */
export async function listOrganizations({ tenancy }: Deps, identity: Identity): Promise<Result<OrganizationRow[]>> {
  if (identity.subject !== 'staff') return refused('forbidden', { command: 'listOrganizations' });
  return done(await tenancy.below(identity.organizationId));
}

/** Adds an organization below one's own. */
export async function addOrganization(
  { tenancy, newId }: Deps,
  identity: Identity,
  wish: NewOrganization,
): Promise<Result<OrganizationRow>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'addOrganization' });
  const mine = await tenancy.below(identity.organizationId);
  const parentId = wish.parentId ?? identity.organizationId;
  if (!mine.some(({ id }) => id === parentId)) return refused('not-found');
  const row = { id: newId(), name: wish.name, parentId };
  await tenancy.addOrganization(row);
  return done(row);
}

/** The accounts within one's reach. */
export async function listAccounts({ tenancy }: Deps, identity: Identity): Promise<Result<AccountRow[]>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'listAccounts' });
  const mine = await tenancy.below(identity.organizationId);
  return done(await tenancy.accounts(mine.map(({ id }) => id)));
}

/** Adds an account to an organization within one's reach. */
export async function addAccount(
  { tenancy, secrecy, newId }: Deps,
  identity: Identity,
  wish: NewAccount,
): Promise<Result<AccountRow>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'addAccount' });
  const mine = await tenancy.below(identity.organizationId);
  const organizationId = wish.organizationId ?? identity.organizationId;
  if (!mine.some(({ id }) => id === organizationId)) return refused('not-found');
  const { username, name, role, password } = wish;
  const row = { id: newId(), username, name, role, organizationId };
  const added = await tenancy.addAccount({ ...row, passwordHash: await secrecy.hashPassword(password) });
  return added ? done({ ...row, disabled: false }) : refused('username-taken');
}

/** Ends every session of an account within one's reach, open sockets at once. */
export async function revokeAccount(
  { tenancy, identities, live }: Deps,
  identity: Identity,
  accountId: string,
): Promise<Result<{ ended: number }>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'revokeAccount' });
  const mine = await tenancy.below(identity.organizationId);
  const account = (await tenancy.accounts(mine.map(({ id }) => id))).find(({ id }) => id === accountId);
  if (!account) return refused('not-found');
  const ended = await identities.endSessionsOf(account.organizationId, accountId);
  live.end(ended);
  return done({ ended: ended.length });
}
