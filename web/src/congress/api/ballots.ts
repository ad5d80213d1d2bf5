/** Ballots in the room, and what was counted. */
import type {
  EligiblePeople,
  RoomBallots,
  RoomEntry,
  Waiting,
  reportAnswer,
} from '@congress/contract/congress/ballot/resources';
import type { z } from 'zod';
import { download } from '../../live/http/download.ts';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** Who votes on this paper in the room. */
export function holdersInRoom(congressId: string, paperId: string): Promise<RoomBallots> {
  return request(at(congressId, `/papers/${paperId}/room-ballots`));
}

/** What I entered of the room, and, once both have, the other one of the two. */
export function roomEntryOf(congressId: string, paperId: string): Promise<RoomEntry> {
  return request(at(congressId, `/papers/${paperId}/room-entry`));
}

/** Who has not handed in a paper that is open, or a rehearsal. */
export function waitingOn(congressId: string, paperId: string, query: { limit: number }): Promise<Waiting> {
  return request(at(congressId, `/papers/${paperId}/waiting`), { query: { limit: String(query.limit) } });
}

/** The count report of a paper, for those who may see it. */
export function countReportOf(congressId: string, paperId: string): Promise<z.infer<typeof reportAnswer>> {
  return request(at(congressId, `/papers/${paperId}/report`));
}

/** Who may be named instead of a candidate of this item: by part of a name, a page at a time. */
export function eligibleFor(
  congressId: string,
  paperId: string,
  paperItemId: string,
  query: { q: string; after?: string },
): Promise<EligiblePeople> {
  return request(at(congressId, `/papers/${paperId}/items/${paperItemId}/eligible`), { query });
}

/** Saves the marks of a secret paper, for a recount (B-24). */
export function downloadRecount(congressId: string, paperId: string, fileName: string): Promise<void> {
  return download(at(congressId, `/papers/${paperId}/recount`), fileName);
}

/** Who may be nominated for a post, by part of the name. */
export function nominable(congressId: string, itemId: string, query: { q: string }): Promise<EligiblePeople> {
  return request(at(congressId, `/items/${itemId}/nominable`), { query });
}
