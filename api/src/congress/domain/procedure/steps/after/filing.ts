import { accept, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

const expected = { expected: 'filing' };

/** 上报归档 (G-17). The archive's manifest is put together by the use case. */
export const filing: StepKindRule<'filing', 'makeArchive' | 'recordReceipt'> = {
  kind: 'filing',
  emptyRecord: () => ({ kind: 'filing', archive: null, receipt: null }),
  gate: (_, step) => {
    const { archive, receipt } = recordOf(step, 'filing');
    return [condition('archive-made', archive !== null), condition('receipt-recorded', receipt !== null)];
  },
  commands: {
    makeArchive: ({ congress }, _, { facts }) => {
      const step = openStepOf(congress, 'filing');
      if (!step) return no('step-not-open', expected);
      const { manifest, head } = facts;
      return accept({ type: 'archive.made', payload: { stepId: step.id, manifest, head } });
    },
    recordReceipt: ({ congress }, { receipt }) => {
      const step = openStepOf(congress, 'filing');
      if (!step) return no('step-not-open', expected);
      return accept({ type: 'receipt.recorded', payload: { stepId: step.id, receipt } });
    },
  },
};
