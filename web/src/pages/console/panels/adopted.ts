import type { CongressView, CountReport, Item, MotionResult } from '@congress/contract/snapshot';

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

/** A title as a resolution names it: without the mark of a draft. */
export function withoutDraft(title: string): string {
  return title
    .replace(/[(\uff08][^()\uff08\uff09]*(?:\u8349\u6848|\u5f81\u6c42\u610f\u89c1\u7a3f|draft)[)\uff09]/gi, '')
    .trim();
}
