import { attendanceOf, quorumCondition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 签到 (G-9). Sign-ins are rows; closing fixes their count in the record. */
export const signIn: StepKindRule<'sign-in'> = {
  kind: 'sign-in',
  emptyRecord: () => ({ kind: 'sign-in', counted: null }),
  gate: ({ congress }, _, { facts }) => [quorumCondition(congress, facts)],
  onClose: ({ congress }, step, { facts }) => [
    {
      type: 'attendance.counted',
      payload: { stepId: step.id, counted: attendanceOf(congress, facts) },
    },
  ],
  commands: {},
};
