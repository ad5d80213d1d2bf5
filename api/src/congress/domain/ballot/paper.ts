/** The life of a paper: prepared, opened, closed, counted, signed, declared (B-1). */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import { no, type Refused } from '../decision.ts';

/** The paper if it is in this state, or why nothing can be done with it that needs it to be. */
export function paperIn(view: CongressView, paperId: string, state: Paper['state']): Paper | Refused {
  const paper = view.papers.find((each) => each.id === paperId);
  if (!paper) return no('paper-not-found');
  return paper.state === state ? paper : no('paper-wrong-state', { state: paper.state });
}

/** Whether nothing about the paper's count can change any more. A show of hands needs no signature. */
export function isCertified(paper: Paper): boolean {
  if (paper.state === 'certified' || paper.state === 'declared') return true;
  return paper.method === 'hands' && paper.state === 'counted';
}

/** Items of the agenda whose vote is counted and signed. */
export function votedItems(papers: Paper[]): Set<string> {
  return new Set(papers.filter(isCertified).flatMap((paper) => paper.items.flatMap((one) => one.itemId ?? [])));
}

/** Preparatory matters adopted in this step: what was declared of each last is what holds (G-10, B-1a). */
export function adoptedPreparatoryMatters(view: CongressView, stepId: string): Set<PreparatoryMatter> {
  const adopted = new Set<PreparatoryMatter>();
  for (const paper of view.papers) {
    if (paper.stepId !== stepId || paper.state !== 'declared') continue;
    for (const result of paper.report?.items ?? []) {
      const matter = paper.items.find((one) => one.id === result.paperItemId)?.matter;
      if (!matter) continue;
      if (result.adopted) adopted.add(matter);
      else adopted.delete(matter);
    }
  }
  return adopted;
}
