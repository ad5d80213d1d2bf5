/** Whom a voter may name instead of a candidate (另选他人). */
import type { EligiblePeople } from '@congress/contract/congress/ballot/resources';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { everyone, reading } from '../facts/reading.ts';

/** How many are shown at once. */
const PAGE = 20;

type Place = { congressId: string; paperId: string; paperItemId: string };
type Asked = { q: string; after?: string | undefined };

const names = (item: PaperItem | undefined) => (item?.kind === 'election' && item.writeIn ? item : undefined);

/**
 * Formal delegates, who alone may be elected, found by part of their name; candidates stand on the paper already. Name
 * and unit, and no more; asking says nothing of how anybody votes.
 */
export function consultEligible(
  deps: Deps,
  identity: Identity,
  { congressId, paperId, paperItemId }: Place,
  { q, after }: Asked,
): Promise<Result<EligiblePeople>> {
  return reading(deps, identity, congressId, everyone, async () => {
    const congress = (await deps.live.view(congressId))?.state.congress;
    const paper = congress?.papers.find(({ id }) => id === paperId);
    if (!paper || paper.state === 'prepared') return refused('paper-not-found');
    const item = names(paper.items.find(({ id }) => id === paperItemId));
    if (!item) return refused('unknown-paper-item');
    const candidates = new Set(item.candidates.flatMap(({ id, personId }) => [id, personId ?? id]));
    const query = { name: q, capacity: 'formal', after, limit: PAGE + 1 + candidates.size } as const;
    const { people } = await deps.rows.people(congressId, null, query);
    const free = people.filter(({ id }) => !candidates.has(id));
    const shown = free.slice(0, PAGE).map(({ id, name, unit }) => ({ id, name, unit }));
    return done({ people: shown, next: free.length > PAGE ? (shown.at(-1)?.id ?? null) : null });
  });
}

/** Whom a delegate may nominate for a post, by part of the name: formal delegates, or anybody of the roster. */
export function consultNominable(
  deps: Deps,
  identity: Identity,
  { congressId, itemId }: { congressId: string; itemId: string },
  { q, after }: Asked,
): Promise<Result<EligiblePeople>> {
  return reading(deps, identity, congressId, everyone, async () => {
    const congress = (await deps.live.view(congressId))?.state.congress;
    const item = congress?.items.find(({ id }) => id === itemId);
    if (!item) return refused('item-not-found');
    const { election } = item;
    if (!election) return refused('not-an-election');
    const query = { name: q, after, limit: PAGE + 1 };
    const only = election.eligible === 'delegates' ? ({ capacity: 'formal' } as const) : {};
    const { people } = await deps.rows.people(congressId, null, { ...query, ...only });
    const shown = people.slice(0, PAGE).map(({ id, name, unit }) => ({ id, name, unit }));
    return done({ people: shown, next: people.length > PAGE ? (shown.at(-1)?.id ?? null) : null });
  });
}
