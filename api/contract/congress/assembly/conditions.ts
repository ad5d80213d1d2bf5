import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'summaries-submitted': text(
    '各团（组）已提交讨论意见（{submitted}/{all}）',
    'Every group submitted its summary ({submitted} of {all})',
  ),
  'texts-frozen': text(
    '主席团已确定全部议题文本（{frozen}/{all}）',
    'The presidium fixed every text ({frozen} of {all})',
  ),
  quorum: text('出席 {present} 人，法定人数 {needed}，应到 {due}', '{present} present, quorum {needed} of {due}'),
  'matters-adopted': text(
    '预备会议事项已举手通过（{adopted}/{all}）',
    'Preparatory matters adopted by hands ({adopted} of {all})',
  ),
  'presidium-met': text('主席团会议已记录日程与执行主席', 'Schedule and executive chairs are recorded'),
  'duty-reports-heard': text('述职报告均已听取（{heard}/{all}）', 'Every report on duty was heard ({heard} of {all})'),
  'everything-presented': text(
    '报告与议案均已讲完（{presented}/{all}）',
    'Every report and item was presented ({presented} of {all})',
  ),
} as const satisfies Record<string, Bilingual>;
