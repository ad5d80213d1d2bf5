import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Step } from '@congress/contract/congress/procedure/view';

export type PaperAct = 'open' | 'close' | 'count' | 'declare';

/** What the chair can do with a paper now, if anything. Show of hands is declared in its own step (B-13). */
export function paperActOf(paper: Pick<Paper, 'state' | 'method' | 'stepId'>, step: Step | null): PaperAct | null {
  const here = step?.id === paper.stepId;
  switch (paper.state) {
    case 'prepared':
      return here ? 'open' : null;
    case 'open':
      return 'close';
    case 'closed':
      return 'count';
    case 'counted':
      return paper.method === 'hands' && here ? 'declare' : null;
    case 'certified':
      return step?.kind === 'declaration' ? 'declare' : null;
    default:
      return null;
  }
}
