/** The HTTP resources, one function each. All throw `Refused` or `Unreachable` (see http.ts). */
import type { PublicView } from '@congress/contract/congress/after/view';
import type { stageLink, suggestions } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { reportAnswer, RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { Command } from '@congress/contract/congress/commands';
import type { Names } from '@congress/contract/congress/people';
import type { composition, issuedCodes, people, peopleQuery } from '@congress/contract/congress/preparation/resources';
import type {
  CongressCard,
  FoundCongress,
  profileSheet,
  templateSheet,
  whoAmI,
} from '@congress/contract/congress/resources';
import type { Joined } from '@congress/contract/congress/socket';
import type { Outcome } from '@congress/contract/kernel/command';
import type { TextDocument } from '@congress/contract/kernel/documents';
import type { account, codeOwner, newAccount, Session } from '@congress/contract/kernel/identity';
import type { Answer, Cursor } from '@congress/contract/kernel/live';
import type { logPage, logVerdict } from '@congress/contract/kernel/log';
import type { z } from 'zod';
import { download, request } from '../../live/http/http.ts';
import { newId } from '../../live/http/newId.ts';

const at = (congressId: string, rest = ''): string => `/congresses/${encodeURIComponent(congressId)}${rest}`;

// Entering and leaving

/** Staff: account and password. The session also becomes a cookie. */
export function enterByPassword(username: string, password: string): Promise<Session> {
  return request('/sessions/password', { method: 'POST', body: { username, password } });
}
/** A delegate: personal code, with the last four digits of the phone number where asked for. */
export function enterByCode(code: string, check?: string): Promise<Session> {
  return request('/sessions/code', { method: 'POST', body: { code, ...(check ? { check } : {}) } });
}
/** Anyone with a one-time ticket. Never call it twice with the same. */
export function enterByTicket(ticket: string): Promise<Session> {
  return request('/sessions/ticket', { method: 'POST', body: { ticket } });
}
/** Ends the session one is in. */
export function leave(): Promise<unknown> {
  return request('/sessions/current', { method: 'DELETE' });
}
/** Who the current session is. */
export function whoIsThis(): Promise<z.infer<typeof whoAmI>> {
  return request('/me');
}
/** Whose personal code this is, before entering. */
export function ownerOfCode(code: string): Promise<z.infer<typeof codeOwner>> {
  return request('/codes/owner', { method: 'POST', body: { code } });
}

// Congresses

/** The congresses of one's organization. */
export function listCongresses(): Promise<CongressCard[]> {
  return request('/congresses');
}
/** Founds a congress. */
export function found(congress: FoundCongress): Promise<{ id: string; observerSlug: string }> {
  return request('/congresses', { method: 'POST', body: congress });
}
/** A fresh snapshot. */
export function joinByHttp(congressId: string): Promise<Joined> {
  return request(at(congressId));
}
/** The events after a cursor; waits up to 25 s for one to happen. */
export function pollEvents(congressId: string, after: Cursor, signal: AbortSignal): Promise<Joined> {
  const query = { after: JSON.stringify(after), wait: 25 };
  return request(at(congressId, '/events'), { query, signal, timeout: 40_000 });
}
/** Carries a command over HTTP. */
export function postCommand(congressId: string, command: Command): Promise<Answer<Outcome>> {
  return request(at(congressId, '/commands'), { method: 'POST', body: command, timeout: 12_000 });
}

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
/** Who was given a ballot of a paper in the room. */
export function roomBallotsOf(congressId: string, paperId: string): Promise<RoomBallots> {
  return request(at(congressId, `/papers/${paperId}/room-ballots`));
}
/** Issues personal codes; they are shown this once. `issueAll` does so for any number of people. */
export function issueCodes(congressId: string, personIds: readonly string[]): Promise<z.infer<typeof issuedCodes>> {
  return request(at(congressId, '/codes'), { method: 'POST', body: { personIds } });
}
/** One text document. */
export function readDocument(congressId: string, documentId: string): Promise<TextDocument> {
  return request(at(congressId, `/documents/${documentId}`));
}
/** Suggestions: all of them for the secretariat, one's own for a delegate. */
export function listSuggestions(congressId: string): Promise<z.infer<typeof suggestions>> {
  return request(at(congressId, '/suggestions'));
}
/** Posts of a group from before a sequence number, oldest first, and who wrote them. */
export function olderPosts(
  congressId: string,
  groupId: string,
  before: number,
): Promise<{ posts: Post[]; names: Names }> {
  return request(at(congressId, `/groups/${groupId}/posts`), { query: { before } });
}
/** Ends all sessions of a person in the congress, at once. */
export function endSessionsOf(congressId: string, personId: string): Promise<{ ended: number }> {
  return request(at(congressId, `/people/${personId}/sessions`), { method: 'DELETE' });
}
/** Who was given a ballot of this paper in the room. */
export function holdersInRoom(congressId: string, paperId: string): Promise<RoomBallots> {
  return request(at(congressId, `/papers/${paperId}/room-ballots`));
}
/** Who is present and may be given one: by part of a name or a staff number. */
export function candidatesInRoom(congressId: string, paperId: string, q: string): Promise<RoomBallots> {
  return request(at(congressId, `/papers/${paperId}/room-ballots/candidates`), { query: { q } });
}
/** The count report of a paper, for those who may see it. */
export function countReportOf(congressId: string, paperId: string): Promise<z.infer<typeof reportAnswer>> {
  return request(at(congressId, `/papers/${paperId}/report`));
}
/** A page of the log. */
export function readLog(congressId: string, after: number, limit: number): Promise<z.infer<typeof logPage>> {
  return request(at(congressId, '/log'), { query: { after, limit } });
}
/** Whether the log's chain holds. */
export function verdictOnLog(congressId: string): Promise<z.infer<typeof logVerdict>> {
  return request(at(congressId, '/log/verdict'), { timeout: 120_000 });
}
/** Saves the archive as a file. */
export function downloadArchive(congressId: string, fileName: string): Promise<void> {
  return download(at(congressId, '/archive'), fileName);
}
/** A one-time link for a stage screen. */
export function issueStageLink(congressId: string): Promise<z.infer<typeof stageLink>> {
  return request(at(congressId, '/stage-links'), { method: 'POST', body: {} });
}

// The platform

/** The rule profiles with their sources. */
export function listProfiles(): Promise<z.infer<typeof profileSheet>[]> {
  return request('/profiles');
}
/** The steps each kind of congress begins with. */
export function listTemplates(): Promise<z.infer<typeof templateSheet>[]> {
  return request('/templates');
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

// The public page

export type PublicPage = { cursor: Cursor; public: PublicView; congressId: string };
/** What anyone with the link may see. */
export function readPublicPage(slug: string): Promise<PublicPage> {
  return request(`/public/${encodeURIComponent(slug)}`);
}
/** Files an objection during public notice. The same id again files it once. */
export function objectPublicly(slug: string, text: string, id: string = newId()): Promise<unknown> {
  return request(`/public/${encodeURIComponent(slug)}/objections`, { method: 'POST', body: { id, text } });
}
