import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'result-not-certified': row(
    409,
    '计票报告尚未由总监票人和另一名监票人签字',
    'The report is not signed by the chief scrutineer and another',
  ),
  'not-adopted': row(409, '该议题未获通过，不能形成决议', 'The item was not adopted'),
  'resolution-exists': row(409, '该议题已有决议', 'The item has its resolution already'),
} as const satisfies Record<string, ErrorRow>;
