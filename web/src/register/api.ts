/** What the pages ask of the register. All throw `Refused` or `Unreachable`. */
import type {
  Ending,
  ImportOutcome,
  ImportPreview,
  Member,
  MemberChange,
  MemberEntry,
  MemberQuery,
  MemberDetails,
  Members,
  NewSeat,
  NewTerm,
  Seat,
  Term,
  Terms,
} from '@congress/contract/kernel/register/register';
import { request } from '../live/http/http.ts';

const post = <T>(path: string, body: unknown, timeout = 20_000): Promise<T> =>
  request(path, { method: 'POST', body, timeout });
/** Tens of thousands of rows take a while to go up and through. */
const long = 120_000;

/** A page of the register. */
export function listMembers(query: Partial<MemberQuery>): Promise<Members> {
  return request('/register/members', { query });
}
/** One person with seats and journal. */
export function readMember(memberId: string): Promise<MemberDetails> {
  return request(`/register/members/${memberId}`);
}
/** What an import would do. */
export function previewImport(rows: MemberEntry[]): Promise<ImportPreview> {
  return post('/register/members/preview', { rows }, long);
}
/** Does it. */
export function importMembers(rows: MemberEntry[], digest: string): Promise<ImportOutcome> {
  return post('/register/members/import', { rows, digest }, long);
}
/** Corrects what is known of a person. */
export function changeMember(memberId: string, change: MemberChange): Promise<Member> {
  return request(`/register/members/${memberId}`, { method: 'PUT', body: change });
}
/** A person leaves. */
export function markLeft(memberId: string, ending: Ending): Promise<Member> {
  return post(`/register/members/${memberId}/leaving`, ending);
}
/** Every term, and the numbers behind the warnings. */
export function listTerms(): Promise<Terms> {
  return request('/register/terms');
}
/** Begins a term; the same id again begins it once. */
export function beginTerm(term: NewTerm): Promise<Term> {
  return post('/register/terms', term);
}
/** Extends a term. */
export function extendTerm(termId: string, extension: { to: string; reason: string }): Promise<Term> {
  return post(`/register/terms/${termId}/extension`, extension);
}
/** Ends a term before its time. */
export function endTerm(termId: string, ending: Ending): Promise<Term> {
  return post(`/register/terms/${termId}/end`, ending);
}
/** Seats a person; the same id again seats them once. */
export function beginSeat(seat: NewSeat): Promise<Seat> {
  return post('/register/seats', seat);
}
/** Ends a seat. */
export function endSeat({ memberId, id }: Pick<Seat, 'memberId' | 'id'>, ending: Ending): Promise<Seat> {
  return post(`/register/members/${memberId}/seats/${id}/end`, ending);
}
