/** What was decided. Phones ask this too: nothing in here may be younger than they are. */
import type { MotionResult } from '../../kernel/ballot/results.ts';
import type { CountReport } from '../ballot/view.ts';
import { motionsOf } from '../ballot/questions.ts';
import type { Item } from '../preparation/view.ts';
import type { Step } from '../procedure/view.ts';
import type { CongressView } from '../snapshot.ts';

/** An item of the agenda that was adopted, and how; the report names its paper. */
export type AdoptedItem = { item: Item; result: MotionResult; report: CountReport };

/** Items of the agenda that a declared paper carried. */
export function adoptedItems({ items, papers }: Pick<CongressView, 'items' | 'papers'>): AdoptedItem[] {
  return papers.flatMap(({ state, report, items: onPaper }) => {
    if (state !== 'declared' || !report) return [];
    return motionsOf(report).flatMap((result) => {
      const itemId = onPaper.find(({ id }) => id === result.paperItemId)?.itemId;
      const item = items.find(({ id }) => id === itemId);
      return item && result.adopted ? [{ item, result, report }] : [];
    });
  });
}

/** Whether the results of the session are declared, after which the next one may begin from it (N-1). */
export function resultsDeclared({ steps }: { steps: readonly Pick<Step, 'kind' | 'state'>[] }): boolean {
  return steps.some(({ kind, state }) => kind === 'declaration' && state === 'closed');
}
