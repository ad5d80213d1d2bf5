/** Reading what was written: documents, suggestions, posts. Each asks first who may read it. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Names } from '@congress/contract/congress/people';
import type { TextDocument, TextVersion } from '@congress/contract/kernel/documents';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { audienceOf } from '../command/authorize.ts';
import type { Participant } from '../../ports/participant.ts';
import { everyone, reading, staff } from '../facts/reading.ts';

/** Kinds of documents that only those who fix the final texts read, and whose they are (D-2). */
const internal = new Set(['summary']);
/** The secretariat, auditors, and the officers who fix the final texts: they hear every group (D-2). */
const hearsGroups = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'freezeItem');

/** One text: the notice, an item, a proposal, a resolution. */
export function consultDocument(
  deps: Deps,
  identity: Identity,
  congressId: string,
  documentId: string,
): Promise<Result<TextDocument>> {
  const may = ({ identity: { subject } }: Participant): boolean => subject !== 'observer';
  return reading(deps, identity, congressId, may, async (actor) => {
    const document = await deps.rows.document(congressId, documentId);
    if (!document) return refused('document-not-found');
    if (
      internal.has(document.kind) &&
      !hearsGroups(actor) &&
      !(await isOwnSummary(deps, congressId, actor, documentId))
    ) {
      return refused('document-not-found');
    }
    return done(document);
  });
}

/** The wordings an item had; each is read as any text is. */
export function consultItemVersions(
  deps: Deps,
  identity: Identity,
  congressId: string,
  itemId: string,
): Promise<Result<{ versions: TextVersion[] }>> {
  const may = ({ identity: { subject } }: Participant): boolean => subject !== 'observer';
  return reading(deps, identity, congressId, may, async () => {
    const versions = await deps.rows.itemVersions(congressId, itemId);
    return versions.length > 0 ? done({ versions }) : refused('item-not-found');
  });
}

async function isOwnSummary(
  deps: Deps,
  congressId: string,
  { groupId }: Participant,
  documentId: string,
): Promise<boolean> {
  const view = await deps.live.view(congressId);
  return (view?.state.congress.steps ?? []).some(
    ({ record }) =>
      record.kind === 'discussion' &&
      record.summaries.some((one) => one.groupId === groupId && one.text.documentId === documentId),
  );
}

/** Suggestions: all of them for the secretariat, one's own for anyone else. */
export function consultSuggestions(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ suggestions: Suggestion[] }>> {
  return reading(deps, identity, congressId, everyone, async (actor) => {
    if (!audienceOf(actor).staff && !actor.personId) return done({ suggestions: [] });
    const by = audienceOf(actor).staff ? null : actor.personId;
    return done({ suggestions: await deps.rows.suggestions(congressId, by) });
  });
}

/** Posts of a group and who wrote them, for its members and for those who hear every group (D-2). */
export function consultPosts(
  deps: Deps,
  identity: Identity,
  congressId: string,
  groupId: string,
  query: { before?: number | undefined; limit: number },
): Promise<Result<{ posts: Post[]; names: Names }>> {
  const may = (actor: Participant): boolean => actor.groupId === groupId || hearsGroups(actor);
  return reading(deps, identity, congressId, may, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.groups.some(({ id }) => id === groupId)) return refused('group-not-found');
    const posts = await deps.rows.posts(congressId, groupId, query);
    return done({ posts, names: await deps.live.cards(congressId, new Set(posts.map(({ by }) => by))) });
  });
}
