/** How the demo's delegates vote, and what comes of it. */
import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import { outcomes } from '@congress/db/seed/demo';
import { at } from './officers.ts';
import { comers, type Cast } from './stage.ts';

/** Marks that come out as wanted, spread over so many voters; what does not divide is against. */
export function marksFor(
  wanted: Record<'for' | 'against' | 'abstain' | 'spoilt', number>,
  voters: number,
): MotionMark[] {
  const all = wanted.for + wanted.against + wanted.abstain + wanted.spoilt;
  const marks = (['for', 'abstain', 'spoilt'] as const).flatMap((mark) =>
    Array.from({ length: Math.floor((wanted[mark] * voters) / all) }, () => mark),
  );
  return [...marks, ...Array.from({ length: voters - marks.length }, () => 'against' as const)];
}

/** Items of the agenda that are voted on as motions. */
export function motionItems({ items }: Pick<Cast['host']['congress'], 'items'>): Cast['host']['congress']['items'] {
  return items.filter(({ election, rating }) => !election && !rating);
}

/** What each delegate marks: the last item falls short of half of all, the others are carried. */
export function choicesOf(cast: Cast, paperItemIds: string[]): Record<string, MotionMark>[] {
  const voters = comers(cast).length;
  const columns = paperItemIds.map((_, index) =>
    marksFor(
      index === paperItemIds.length - 1 && paperItemIds.length > 1 ? outcomes.notAdopted : outcomes.adopted,
      voters,
    ),
  );
  return Array.from({ length: voters }, (__, voter) =>
    Object.fromEntries(paperItemIds.map((id, index) => [id, at(at(columns, index), (voter + index * 17) % voters)])),
  );
}

/** Items carried by declared papers. */
export function adoptedItems(papers: Cast['host']['congress']['papers']): { itemId: string; title: string }[] {
  return papers.flatMap(({ items: onPaper, report: counted }) =>
    motionsOf(counted).flatMap(({ paperItemId, adopted }) => {
      const one = onPaper.find(({ id }) => id === paperItemId);
      return adopted && one?.itemId ? [{ itemId: one.itemId, title: one.title }] : [];
    }),
  );
}
