/** What is written in a congress. */
import type { suggestions } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Names } from '@congress/contract/congress/people';
import type { TextDocument, TextVersion } from '@congress/contract/kernel/documents';
import type { z } from 'zod';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** One text document. */
export function readDocument(congressId: string, documentId: string): Promise<TextDocument> {
  return request(at(congressId, `/documents/${documentId}`));
}

/** The wordings an item had, the oldest first. */
export function itemVersions(congressId: string, itemId: string): Promise<{ versions: TextVersion[] }> {
  return request(at(congressId, `/items/${itemId}/versions`));
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
