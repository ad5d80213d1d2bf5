import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'trial-only': row(409, '只有按演示规则召开的大会才能模拟代表', 'Delegates are simulated under trial rules only'),
  'nobody-to-simulate': row(
    409,
    '没有可以模拟的代表：其余的人进入过大会或领有链接，由本人办理',
    'Nobody is left to simulate: the others entered or hold a link, and act for themselves',
  ),
} as const satisfies Record<string, ErrorRow>;
