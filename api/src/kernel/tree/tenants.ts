/** Organizations and the accounts of their staff. An administrator's reach is their own subtree. */
import type { NewAccount } from '@congress/contract/kernel/identity';
import type { NewOrganization } from '@congress/contract/kernel/tree';
import type { KernelDeps } from '../deps.ts';
import type { Identity } from '../identity/ports.ts';
import type { AccountRow, OrganizationRow } from './ports.ts';
import { done, refused, type Result } from '../result.ts';

const isAdministrator = ({ staffRole }: Identity): boolean => staffRole === 'administrator';

/** One's own organization and those below it. */
export async function listOrganizations(
  { tenancy }: KernelDeps,
  identity: Identity,
): Promise<Result<OrganizationRow[]>> {
  if (identity.subject !== 'staff') return refused('forbidden', { command: 'listOrganizations' });
  return done(await tenancy.below(identity.organizationId));
}

/** Adds an organization below one's own. */
export async function addOrganization(
  { tenancy, newId }: KernelDeps,
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
export async function listAccounts({ tenancy }: KernelDeps, identity: Identity): Promise<Result<AccountRow[]>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'listAccounts' });
  const mine = await tenancy.below(identity.organizationId);
  return done(await tenancy.accounts(mine.map(({ id }) => id)));
}

/** Adds an account to an organization within one's reach. */
export async function addAccount(
  { tenancy, secrecy, newId }: KernelDeps,
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

/** An account within an administrator's reach, or one's own. */
async function reachable(
  { tenancy }: KernelDeps,
  identity: Identity,
  accountId: string,
): Promise<AccountRow | undefined> {
  if (identity.subject !== 'staff') return undefined;
  const mine = isAdministrator(identity) ? await tenancy.below(identity.organizationId) : [];
  const organizations = mine.length > 0 ? mine.map(({ id }) => id) : [identity.organizationId];
  const account = (await tenancy.accounts(organizations)).find(({ id }) => id === accountId);
  return account && (isAdministrator(identity) || accountId === identity.id) ? account : undefined;
}

async function endSessions({ identities, live }: KernelDeps, { organizationId, id }: AccountRow): Promise<number> {
  const ended = await identities.endSessionsOf(organizationId, id);
  live.end(ended);
  return ended.length;
}

/** Sets the password of one's own account, or of one within an administrator's reach; its sessions end. */
export async function setPassword(
  deps: KernelDeps,
  identity: Identity,
  accountId: string,
  password: string,
): Promise<Result<{ ended: number }>> {
  const account = await reachable(deps, identity, accountId);
  if (!account) return refused('not-found');
  await deps.tenancy.setPassword(accountId, await deps.secrecy.hashPassword(password));
  return done({ ended: await endSessions(deps, account) });
}

/** Takes an account out of use, for good, and ends its sessions. Nobody can do so to their own. */
export async function disableAccount(
  deps: KernelDeps,
  identity: Identity,
  accountId: string,
): Promise<Result<{ ended: number }>> {
  if (!isAdministrator(identity) || accountId === identity.id)
    return refused('forbidden', { command: 'disableAccount' });
  const account = await reachable(deps, identity, accountId);
  if (!account) return refused('not-found');
  await deps.tenancy.disableAccount(accountId, deps.clock.now().toISOString());
  return done({ ended: await endSessions(deps, account) });
}

/** Ends every session of an account within one's reach, open sockets at once. */
export async function revokeAccount(
  deps: KernelDeps,
  identity: Identity,
  accountId: string,
): Promise<Result<{ ended: number }>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'revokeAccount' });
  const account = await reachable(deps, identity, accountId);
  return account ? done({ ended: await endSessions(deps, account) }) : refused('not-found');
}
