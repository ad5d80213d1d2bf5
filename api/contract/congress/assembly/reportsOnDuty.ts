/** Whose report on duty was heard, before they are rated. Phones ask this too: nothing in here may be younger than they are. */
import type { ItemRating } from '../preparation/itemParts.ts';
import type { Item } from '../preparation/view.ts';
import type { CongressView } from '../snapshot.ts';

/** An item that rates people or bodies on a paper of its own. */
type RatingItem = Omit<Item, 'rating'> & { rating: ItemRating };

export function ratings({ items }: Pick<CongressView, 'items'>): RatingItem[] {
  return items.flatMap((item) => (item.rating ? [{ ...item, rating: item.rating }] : []));
}

/** Ids of the subjects whose report was heard. */
export function reportsHeard({ steps }: Pick<CongressView, 'steps'>): Set<string> {
  return new Set(
    steps.flatMap(({ record }) =>
      record.kind === 'evaluation' ? (record.heard ?? []).map(({ subjectId }) => subjectId) : [],
    ),
  );
}
