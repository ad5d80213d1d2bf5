import { papersOf } from '../../../state.ts';
import { isCertified } from '../../../ballot/paper.ts';
import { allOf, condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 述职评议 (G-13). Ratings held on paper are closed by their document (E-1). */
export const evaluation: StepKindRule<'evaluation'> = {
  kind: 'evaluation',
  phases: ['session'],
  repeatable: true,
  before: 'declaration',
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
