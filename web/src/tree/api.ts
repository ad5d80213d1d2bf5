/** What the pages ask of the tree. All throw `Refused` or `Unreachable`. */
import type {
  FirstAccount,
  FirstLink,
  NewOrganization,
  Organization,
  OrganizationChange,
  UpperView,
} from '@congress/contract/kernel/tree/tree';
import { request } from '../live/http/http.ts';

/** What an upper union sees of those below it. */
export function readUpper(): Promise<UpperView> {
  return request('/upper');
}
/** One's own organization and, for those who look below, what is there. */
export function listOrganizations(): Promise<Organization[]> {
  return request('/organizations');
}
/** Adds a unit; the same id again adds it once. */
export function addUnit(unit: NewOrganization): Promise<Organization> {
  return request('/organizations', { method: 'POST', body: unit });
}
/** The account a unit begins with, and the link its owner comes in by. */
export function giveFirstAccount(unitId: string, account: FirstAccount): Promise<FirstLink> {
  return request(`/organizations/${unitId}/first-account`, { method: 'POST', body: account });
}
/** Says anew what is known of a unit. */
export function changeUnit(unitId: string, change: OrganizationChange): Promise<Organization> {
  return request(`/organizations/${unitId}`, { method: 'PUT', body: change });
}
/** Moves a unit with all below it. */
export function moveUnit(unitId: string, parentId: string): Promise<Organization> {
  return request(`/organizations/${unitId}/parent`, { method: 'PUT', body: { parentId } });
}
