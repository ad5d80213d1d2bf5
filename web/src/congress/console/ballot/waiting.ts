import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import {
  type BallotMethod,
  type DecisionKind,
  type PreparatoryMatter,
  preparatoryMatters,
  type StepKind,
} from '@congress/contract/congress/vocabulary';

/** Whether a decision is made by voting on a paper. */
export function decidedByPaper(decision: DecisionKind): decision is BallotMethod {
  return decision === 'hands' || decision === 'named' || decision === 'secret';
}

/** Whether a paper is on one of these items or preparatory matters. */
export function carries(paper: Paper, itemIds: readonly string[], wanted: readonly string[]): boolean {
  return paper.items.some(
    ({ itemId, matter }) =>
      (itemId !== null && itemIds.includes(itemId)) || (matter !== null && wanted.includes(matter)),
  );
}

/** Items that are to be voted on in a step of this kind and stand on no valid paper yet. */
export function waitingItems({ items, papers }: CongressView, kind: StepKind): Item[] {
  const standing = papers.filter((paper) => paper.state !== 'void');
  return items.filter(
    (item) =>
      decidedByPaper(item.decision) &&
      (kind !== 'evaluation' || item.power === 'evaluate') &&
      !standing.some((paper) => carries(paper, [item.id], [])),
  );
}

/** Preparatory matters not adopted yet and on no paper under way; what was declared last holds. */
export function waitingPreparatoryMatters({ papers }: CongressView): PreparatoryMatter[] {
  const settled = new Set<string>();
  for (const paper of papers) {
    if (paper.state === 'void') continue;
    for (const { id, matter } of paper.items) {
      if (!matter) continue;
      const result = paper.report?.items.find((one) => one.paperItemId === id);
      if (paper.state !== 'declared' || result?.adopted) settled.add(matter);
      else settled.delete(matter);
    }
  }
  return preparatoryMatters.filter((matter) => !settled.has(matter));
}
