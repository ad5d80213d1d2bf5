import { isCertified, papersOf } from '@congress/contract/congress/ballot/questions';
import { itemsToSettle } from '../../../ballot/rounds.ts';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 表决、选举 (G-14). Papers are the business of `ballot/paper.ts`. */
export const ballot: StepKindRule<'ballot'> = {
  kind: 'ballot',
  emptyRecord: () => ({ kind: 'ballot' }),
  gate: (state, step) => {
    const { congress } = state;
    const { due, settled } = itemsToSettle(state);
    const papers = papersOf(congress, step.id);
    const isLast = congress.steps.findLast((each) => each.kind === 'ballot')?.id === step.id;
    return [
      ...(isLast ? [allOf('items-voted', ['voted', 'all'], settled.length, due.length)] : []),
      allOf('papers-certified', ['certified', 'all'], papers.filter(isCertified).length, papers.length),
    ];
  },
  commands: {},
};
