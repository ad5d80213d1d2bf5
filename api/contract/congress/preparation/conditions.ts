import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'approval-recorded': text('行政方与上级工会意见已记录', "Management's and the upper union's opinions are recorded"),
  'approval-given': text('行政方与上级工会均同意召开', 'Management and the upper union agree'),
  'roster-complete': text('代表名册已完成（{formal} 名正式代表）', 'Roster complete ({formal} formal delegates)'),
  'composition-checked': text(
    '代表构成已核对（{met}/{all} 项达标，其余已说明）',
    'Composition checked ({met} of {all} met, the rest explained)',
  ),
  'composition-mandatory': text(
    '必须达到的构成要求均已达到（未达 {failing} 项）',
    'Mandatory composition rules are met ({failing} failing)',
  ),
  'everyone-grouped': text(
    '正式代表均已编入代表团（组），未编 {ungrouped} 人',
    'Every formal delegate is in a group ({ungrouped} left)',
  ),
  'leaders-appointed': text('各团（组）已有团（组）长（{have}/{all}）', 'Every group has a leader ({have} of {all})'),
  'panel-appointed': text('资格审查小组已成立（{members} 人）', 'The credentials panel is appointed ({members})'),
  'credentials-signed': text('资格审查小组已签署（{signed}/{needed}）', 'The panel has signed ({signed} of {needed})'),
  'proposal-window-closed': text('提案征集已截止', 'The window for proposals is closed'),
  'proposals-settled': text('提案均已审查（待审 {open} 件）', 'Every proposal is reviewed ({open} open)'),
  'items-decided': text(
    '议题已确定职权、表决方式与文本（{ready}/{all}）',
    'Every item has its power, decision and text ({ready} of {all})',
  ),
  'vital-interest-settled': text(
    '涉及切身利益的议题已按规则处理（待定 {open} 项）',
    'Vital items are settled by the profile ({open} open)',
  ),
  'agenda-covers-items': text(
    '议程已列入全部议题（{listed}/{all}）',
    'The agenda lists every item ({listed} of {all})',
  ),
  'notice-given': text('会议通知和文件已发出', 'Notice is given and the documents are published'),
  'notice-days-passed': text(
    '距通知已满 {days} 日（还需 {left} 小时）',
    '{days} days since notice ({left} hours left)',
  ),
  'notice-delivered': text(
    '通知已送达每位正式代表（{delivered}/{due}，已阅 {read}）',
    'Delivered to every formal delegate ({delivered} of {due}, read by {read})',
  ),
} as const satisfies Record<string, Bilingual>;
