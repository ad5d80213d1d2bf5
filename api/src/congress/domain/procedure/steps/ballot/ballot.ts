import { decidedByPaper, isCertified, papersOf, votedItems } from '@congress/contract/congress/ballot/questions';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 表决、选举 (G-14). Papers are the business of `ballot/paper.ts`. */
export const ballot: StepKindRule<'ballot'> = {
  kind: 'ballot',
  emptyRecord: () => ({ kind: 'ballot' }),
  gate: ({ congress }, step) => {
    const due = congress.items.filter((item) => decidedByPaper(item.decision));
    const voted = votedItems(congress);
    const papers = papersOf(congress, step.id);
    const isLast = congress.steps.findLast((each) => each.kind === 'ballot')?.id === step.id;
    return [
      ...(isLast
        ? [allOf('items-voted', ['voted', 'all'], due.filter((i) => voted.has(i.id)).length, due.length)]
        : []),
      allOf('papers-certified', ['certified', 'all'], papers.filter(isCertified).length, papers.length),
    ];
  },
  commands: {},
};
