/** What the pages ask of the tree. All throw `Refused` or `Unreachable`. */
import type { Organization, UpperView } from '@congress/contract/kernel/tree';
import { request } from '../live/http/http.ts';

/** What an upper union sees of those below it. */
export function readUpper(): Promise<UpperView> {
  return request('/upper');
}
/** One's own organization and, for those who look below, what is there. */
export function listOrganizations(): Promise<Organization[]> {
  return request('/organizations');
}
