/** What everyone asks about sessions and accounts, whatever they take part in. All throw `Refused` or `Unreachable`. */
import type { Session, StaffRole, account, newAccount } from '@congress/contract/kernel/identity';
import type { z } from 'zod';
import { request } from './http.ts';

/** Staff: account and password, and the second step where it is asked for. The session also becomes a cookie. */
export function enterByPassword(username: string, password: string, secondStep?: string): Promise<Session> {
  return request('/sessions/password', { method: 'POST', body: { username, password, secondStep } });
}

/** Anyone with a one-time ticket. Never call it twice with the same. */
export function enterByTicket(ticket: string): Promise<Session> {
  return request('/sessions/ticket', { method: 'POST', body: { ticket } });
}

/** Ends the session one is in. */
export function leave(): Promise<unknown> {
  return request('/sessions/current', { method: 'DELETE' });
}

/** Who the current session is; which roles there are is the businesses' matter. */
export type WhoIsThis = {
  id: string;
  name: string;
  organizationId: string;
  roles: readonly string[];
  staffRole: StaffRole | null;
};
export function whoIsThis(): Promise<WhoIsThis> {
  return request('/me');
}

/** Staff accounts of the organization. */
export function listAccounts(): Promise<z.infer<typeof account>[]> {
  return request('/accounts');
}

/** Adds a staff account. */
export function addAccount(body: z.infer<typeof newAccount>): Promise<z.infer<typeof account>> {
  return request('/accounts', { method: 'POST', body });
}

/** Sets a password, one's own or as administrator another's; every session of the account ends. */
export function setPassword(accountId: string, password: string): Promise<{ ended: number }> {
  return request(`/accounts/${accountId}/password`, { method: 'PUT', body: { password } });
}

/** Takes an account out of use. */
export function disableAccount(accountId: string): Promise<{ ended: number }> {
  return request(`/accounts/${accountId}`, { method: 'DELETE' });
}

/** Ends all sessions of a staff account, at once. */
export function endSessionsOfAccount(accountId: string): Promise<{ ended: number }> {
  return request(`/accounts/${accountId}/sessions`, { method: 'DELETE' });
}
