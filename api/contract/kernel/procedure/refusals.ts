/** Why a step of a procedure, of whatever kind, does not open or close. */
import { type ErrorRow, row } from '../refusal.ts';

export const refusals = {
  'step-not-found': row(404, '没有这一环节', 'No such step'),
  'step-out-of-order': row(409, '前面的环节尚未办结：{blocking}', 'An earlier step is not closed: {blocking}'),
  'step-not-pending': row(409, '该环节已经开始或办结，不能重来', 'This step has begun or ended already'),
  'step-not-open': row(
    409,
    '当前环节不能办理此事项（应在「{expected}」环节）',
    'Only possible while "{expected}" is open',
  ),
  'gate-not-met': row(409, '环节条件尚未满足', 'The gate is not met'),
} as const satisfies Record<string, ErrorRow>;
export type StepRefusal = keyof typeof refusals;
