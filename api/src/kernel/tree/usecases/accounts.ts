/**
 * The accounts of one's own organization. Those of a unit below are its own, but for the first (`units.ts`): whoever
 * could set a password there could open its congresses (T-2).
 */
import type { NewAccount } from '@congress/contract/kernel/identity';
import type { KernelDeps } from '../../deps.ts';
import type { Identity } from '../../identity/ports.ts';
import { done, refused, type Result } from '../../result.ts';
import type { AccountRow } from '../ports.ts';
import { isAdministrator } from './access.ts';

/** The accounts of one's organization. */
export async function listAccounts({ tenancy }: KernelDeps, identity: Identity): Promise<Result<AccountRow[]>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'listAccounts' });
  return done(await tenancy.accounts([identity.organizationId]));
}

/** Adds an account to one's organization. */
export async function addAccount(
  { tenancy, secrecy, newId }: KernelDeps,
  identity: Identity,
  { username, name, role, password, organizationId = identity.organizationId }: NewAccount,
): Promise<Result<AccountRow>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'addAccount' });
  if (organizationId !== identity.organizationId) return refused('not-found');
  const row = { id: newId(), username, name, role, organizationId };
  const added = await tenancy.addAccount({ ...row, passwordHash: await secrecy.hashPassword(password) });
  return added ? done({ ...row, disabled: false }) : refused('username-taken');
}

/** An account of one's organization, as its administrator, or one's own. */
async function reachable(
  { tenancy }: KernelDeps,
  identity: Identity,
  accountId: string,
): Promise<AccountRow | undefined> {
  if (identity.subject !== 'staff') return undefined;
  const account = (await tenancy.accounts([identity.organizationId])).find(({ id }) => id === accountId);
  return account && (isAdministrator(identity) || accountId === identity.id) ? account : undefined;
}

async function endSessions({ identities, live }: KernelDeps, { organizationId, id }: AccountRow): Promise<number> {
  const ended = await identities.endSessionsOf(organizationId, id);
  live.end(ended);
  return ended.length;
}

/** Sets the password of one's own account, or as administrator of one of the organization; its sessions end. */
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

/** Ends every session of an account of one's organization, open sockets at once. */
export async function revokeAccount(
  deps: KernelDeps,
  identity: Identity,
  accountId: string,
): Promise<Result<{ ended: number }>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'revokeAccount' });
  const account = await reachable(deps, identity, accountId);
  return account ? done({ ended: await endSessions(deps, account) }) : refused('not-found');
}
