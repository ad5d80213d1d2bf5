import type { CountReport, MotionResult } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { CongressView } from '@congress/contract/congress/snapshot';

export type AdoptedItem = { item: Item; result: MotionResult; report: CountReport };

/** Items of the agenda that a declared paper carried, with how. */
export function adoptedItems({ items, papers }: CongressView): AdoptedItem[] {
  return papers.flatMap(({ state, report, items: onPaper }) => {
    if (state !== 'declared' || !report) return [];
    return report.items.flatMap((result) => {
      const itemId = onPaper.find((one) => one.id === result.paperItemId)?.itemId;
      const item = items.find((one) => one.id === itemId);
      return item && result.adopted ? [{ item, result, report }] : [];
    });
  });
}
