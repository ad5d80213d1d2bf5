import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'candidates-settled': text(
    '被提名人均已答复并审查（待办 {open} 人）',
    'Everyone nominated has answered and was checked ({open} left)',
  ),
  'candidates-enough': text(
    '各项选举的候选人均已足额（{ready}/{all}，还差 {missing} 人）',
    'Every election has enough candidates ({ready} of {all}, {missing} candidates missing)',
  ),
  'candidates-published': text(
    '候选人均已公示（{published}/{all}）',
    'Every candidate is shown ({published} of {all})',
  ),
  'candidate-days-passed': text(
    '候选人公示已满 {days} 日（还需 {left} 小时）',
    'Candidates were shown for {days} days ({left} hours left)',
  ),
  'candidate-objections-answered': text(
    '对候选人的异议均已答复（未答复 {open} 件）',
    'Every objection to a candidate is answered ({open} open)',
  ),
  'order-drawn': text('候选人排序均已抽签（{drawn}/{all}）', 'The order of names was drawn by lot ({drawn} of {all})'),
} as const satisfies Record<string, Bilingual>;
