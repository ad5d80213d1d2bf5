/** Entering a congress, and one's other congresses. */
import type { OtherCongresses } from '@congress/contract/congress/preparation/rosterAndRegister';
import type { Session, codeOwner } from '@congress/contract/kernel/identity';
import type { z } from 'zod';
import { request } from '../../live/http/http.ts';

/** Whose personal code this is, before entering. */
export function ownerOfCode(code: string): Promise<z.infer<typeof codeOwner>> {
  return request('/codes/owner', { method: 'POST', body: { code } });
}

/** A delegate: personal code, with the last four digits of the phone number where asked for. */
export function enterByCode(code: string, check?: string): Promise<Session> {
  return request('/sessions/code', { method: 'POST', body: { code, ...(check ? { check } : {}) } });
}

/** The other congresses of the delegate who asks. */
export function otherCongresses(): Promise<OtherCongresses> {
  return request('/me/congresses');
}

/** Goes to one of them. */
export function goToOther(congressId: string, check?: string): Promise<Session> {
  return request('/sessions/other', {
    method: 'POST',
    body: { congressId, ...(check === undefined ? {} : { check }) },
  });
}
