/** The life of a paper: prepared, opened, closed, counted, signed, declared (B-1). */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { no, type Refused } from '../decision.ts';

/** The paper if it is in this state, or why nothing can be done with it that needs it to be. */
export function paperIn(view: CongressView, paperId: string, state: Paper['state']): Paper | Refused {
  const paper = view.papers.find((each) => each.id === paperId);
  if (!paper) return no('paper-not-found');
  return paper.state === state ? paper : no('paper-wrong-state', { state: paper.state });
}
