import { isCertified, papersOf } from '@congress/contract/congress/ballot/questions';
import { reportsHeard, ratings } from '@congress/contract/congress/assembly/reportsOnDuty';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { accept, no } from '../../../decision.ts';
import { allOf, condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 述职评议 (G-13). Ratings held on paper are closed by their document (E-1). */
export const evaluation: StepKindRule<'evaluation', 'markReportHeard'> = {
  kind: 'evaluation',
  emptyRecord: () => ({ kind: 'evaluation', heard: [] }),
  gate: ({ congress }, step) => {
    const papers = papersOf(congress, step.id);
    const isLast = congress.steps.findLast(({ kind }) => kind === 'evaluation')?.id === step.id;
    const heard = reportsHeard(congress);
    const subjects = ratings(congress).flatMap(({ rating }) => rating.subjects);
    return [
      ...(isLast && subjects.length > 0
        ? [
            allOf(
              'duty-reports-heard',
              ['heard', 'all'],
              subjects.filter(({ id }) => heard.has(id)).length,
              subjects.length,
            ),
          ]
        : []),
      allOf('papers-certified', ['certified', 'all'], papers.filter(isCertified).length, papers.length),
      condition('evaluation-done', papers.length > 0 && papers.every(isCertified)),
    ];
  },
  commands: {
    markReportHeard: ({ congress }, { itemId, subjectId }) => {
      const step = openStepOf(congress, 'evaluation');
      if (!step) return no('step-not-open', { expected: 'evaluation' });
      const item = ratings(congress).find(({ id }) => id === itemId);
      if (!item?.rating.subjects.some(({ id }) => id === subjectId)) return no('subject-not-found');
      if (reportsHeard(congress).has(subjectId)) return no('already-done');
      return accept({ type: 'report-on-duty.heard', payload: { stepId: step.id, itemId, subjectId } });
    },
  },
};
