import { refusals as steps } from '../../kernel/procedure/refusals.ts';
import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  ...steps,
  'congress-not-active': row(409, '大会当前为「{status}」状态，不能办理', 'The congress is {status}'),
  'step-is-mandatory': row(409, '法定环节不能删除或移动', 'A mandatory step cannot be removed or moved'),
  'step-not-repeatable': row(409, '该环节不能增设', 'This kind of step cannot be added'),
  'step-misplaced': row(409, '该环节不能放在此处', 'The step cannot stand there'),
  'plan-is-fixed': row(409, '会议通知已发出，议程环节不能再变更', 'Notice was given; the steps are fixed'),
  'cannot-cancel': row(409, '代表已开始签到，大会不能取消', 'Sign-in has begun; the congress cannot be cancelled'),
  'already-done': row(409, '此事已经办理', 'This is done already'),
  'already-done-by': row(409, '已由 {by} 办理', 'Already done by {by}'),
  'reason-required': row(409, '须说明理由', 'A reason is required'),
} as const satisfies Record<string, ErrorRow>;
