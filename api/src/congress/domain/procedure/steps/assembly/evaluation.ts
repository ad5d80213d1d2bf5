import { papersOf } from '@congress/contract/congress/ballot/questions';
import { isCertified } from '@congress/contract/congress/ballot/questions';
import { allOf, condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 述职评议 (G-13). Ratings held on paper are closed by their document (E-1). */
export const evaluation: StepKindRule<'evaluation'> = {
  kind: 'evaluation',
  emptyRecord: () => ({ kind: 'evaluation' }),
  gate: ({ congress }, step) => {
    const papers = papersOf(congress, step.id);
    return [
      allOf('papers-certified', ['certified', 'all'], papers.filter(isCertified).length, papers.length),
      condition('evaluation-done', papers.length > 0 && papers.every(isCertified)),
    ];
  },
  commands: {},
};
