import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';

type Voted = Pick<Paper, 'id' | 'state' | 'items'>;

function isSame(one: PaperItem, other: PaperItem): boolean {
  return one.itemId === null ? one.matter === other.matter : one.itemId === other.itemId;
}

/**
 * How often what is on this paper has been put to the vote, this time included: again after a void vote, or after
 * hands turned it down.
 */
export function timesPut(papers: readonly Voted[], paper: Voted): number {
  const at = papers.findIndex(({ id }) => id === paper.id);
  const before = papers.slice(0, Math.max(0, at)).filter(({ state }) => state !== 'prepared');
  const times = paper.items.map(
    (item) => before.filter(({ items }) => items.some((other) => isSame(item, other))).length + 1,
  );
  return Math.max(1, ...times);
}
