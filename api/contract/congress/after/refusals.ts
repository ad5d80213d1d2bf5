import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'too-many-objections': row(
    409,
    '每人对同一次公示至多提出 {most} 件异议',
    'One person files at most {most} objections to what is shown',
  ),
  'objection-not-found': row(404, '没有该异议', 'No such objection'),
  'subject-not-found': row(404, '没有该决议或提案', 'No such resolution or proposal'),
  'subject-taken': row(409, '该事项已有督办', 'This is being followed up already'),
  'follow-up-not-found': row(404, '没有该督办事项', 'No such follow-up'),
} as const satisfies Record<string, ErrorRow>;
