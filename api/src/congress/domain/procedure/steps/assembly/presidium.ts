import { accept, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 主席团会议 (G-11). */
export const presidium: StepKindRule<'presidium', 'recordPresidiumMeeting'> = {
  kind: 'presidium',
  emptyRecord: () => ({ kind: 'presidium', schedule: '', heldAt: null }),
  gate: (_, step) => [condition('presidium-met', recordOf(step, 'presidium').heldAt !== null)],
  commands: {
    recordPresidiumMeeting: ({ congress }, { schedule, executiveChairs }) => {
      const step = openStepOf(congress, 'presidium');
      if (!step) return no('step-not-open', { expected: 'presidium' });
      const outside = executiveChairs.some((id) => !congress.offices.presidium.includes(id));
      if (outside) return no('chair-outside-presidium');
      return accept({
        type: 'presidium.met',
        payload: { stepId: step.id, schedule, executiveChairs: [...new Set(executiveChairs)] },
      });
    },
  },
};
