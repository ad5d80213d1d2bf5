/** People of a congress. */
import type { composition, issuedCodes, people, peopleQuery } from '@congress/contract/congress/preparation/resources';
import type { z } from 'zod';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** People of a congress; pages by `after`. */
export function listPeople(
  congressId: string,
  query: Partial<z.infer<typeof peopleQuery>> = {},
): Promise<z.infer<typeof people>> {
  return request(at(congressId, '/people'), { query });
}

/** The composition rules held against the roster as it is now. */
export function compositionOf(congressId: string): Promise<z.infer<typeof composition>> {
  return request(at(congressId, '/composition'));
}

/** Issues personal codes; they are shown this once. `issueAll` does so for any number of people. */
export function issueCodes(congressId: string, personIds: readonly string[]): Promise<z.infer<typeof issuedCodes>> {
  return request(at(congressId, '/codes'), { method: 'POST', body: { personIds } });
}

/** Ends all sessions of a person in the congress, at once. */
export function endSessionsOf(congressId: string, personId: string): Promise<{ ended: number }> {
  return request(at(congressId, `/people/${personId}/sessions`), { method: 'DELETE' });
}
