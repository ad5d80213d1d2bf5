import { accept, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 请示批复 (G-1). */
export const approval: StepKindRule<'approval', 'recordApproval'> = {
  kind: 'approval',
  emptyRecord: () => ({ kind: 'approval', mode: null, reason: '', management: null, upperUnion: null }),
  gate: (_, step) => {
    const { management, upperUnion, mode } = recordOf(step, 'approval');
    return [
      condition('approval-recorded', mode !== null && management !== null && upperUnion !== null),
      condition('approval-given', Boolean(management?.agrees && upperUnion?.agrees)),
    ];
  },
  commands: {
    recordApproval: ({ congress }, { mode, reason, management, upperUnion, lastInRoom }) => {
      const step = openStepOf(congress, 'approval');
      if (!step) return no('step-not-open', { expected: 'approval' });
      return accept({
        type: 'approval.recorded',
        payload: {
          stepId: step.id,
          mode,
          reason,
          management,
          upperUnion,
          ...(lastInRoom === undefined ? {} : { lastInRoom }),
        },
      });
    },
  },
};
