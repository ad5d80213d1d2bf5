import { accept, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 报告、议案说明 (G-12). */
export const report: StepKindRule<'report', 'markPresented'> = {
  kind: 'report',
  emptyRecord: () => ({ kind: 'report', presented: [] }),
  gate: ({ congress }) => {
    const presented = new Set(
      congress.steps.flatMap((step) =>
        step.record.kind === 'report' ? step.record.presented.map((each) => each.entryId) : [],
      ),
    );
    const have = congress.agenda.filter((entry) => presented.has(entry.id)).length;
    return [allOf('everything-presented', ['presented', 'all'], have, congress.agenda.length)];
  },
  commands: {
    markPresented: ({ congress }, { entryId }) => {
      const step = openStepOf(congress, 'report');
      if (!step) return no('step-not-open', { expected: 'report' });
      if (!congress.agenda.some((entry) => entry.id === entryId)) return no('entry-not-found');
      if (recordOf(step, 'report').presented.some((each) => each.entryId === entryId)) {
        return no('already-done');
      }
      return accept({ type: 'entry.presented', payload: { stepId: step.id, entryId } });
    },
  },
};
