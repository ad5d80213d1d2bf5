import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'results-published': text('结果与决议已公示', 'Results and resolutions are published'),
  'shown-long-enough': text('公示已满 {days} 日（还需 {left} 小时）', 'Shown for {days} days ({left} hours left)'),
  'objections-answered': text('异议均已答复（待答 {open} 件）', 'Every objection is answered ({open} open)'),
  'archive-made': text('档案已生成并导出', 'The archive is complete and exported'),
  'receipt-recorded': text('上级工会备案回执已登记', "The upper union's receipt is recorded"),
  'followed-up': text(
    '决议与立案提案均有责任人、期限和结果（{done}/{all}）',
    'Every resolution and proposal has an owner, a deadline and an outcome ({done} of {all})',
  ),
} as const satisfies Record<string, Bilingual>;
