/** The named conditions of gates, in both languages. `{…}` are filled from the condition's facts. */
import { fill, type Condition } from './errors.ts';
import type { Bilingual, Locale } from './vocabulary.ts';

const text = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

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
  'notice-given': text('会议通知和文件已发出', 'Notice is given and papers are published'),
  'notice-days-passed': text(
    '距通知已满 {days} 日（还需 {left} 小时）',
    '{days} days since notice ({left} hours left)',
  ),
  'notice-delivered': text(
    '通知已送达每位正式代表（{delivered}/{due}，已阅 {read}）',
    'Delivered to every formal delegate ({delivered} of {due}, read by {read})',
  ),
  'summaries-submitted': text(
    '各团（组）已提交讨论意见（{submitted}/{all}）',
    'Every group submitted its summary ({submitted} of {all})',
  ),
  'texts-frozen': text(
    '主席团已确定全部议题文本（{frozen}/{all}）',
    'The presidium fixed every text ({frozen} of {all})',
  ),
  quorum: text('出席 {present} 人，法定人数 {needed}，应到 {due}', '{present} present, quorum {needed} of {due}'),
  'matters-adopted': text('预备会议事项已举手通过（{adopted}/{all}）', 'Matters adopted by hands ({adopted} of {all})'),
  'presidium-met': text('主席团会议已记录日程与执行主席', 'Schedule and executive chairs are recorded'),
  'everything-presented': text(
    '报告与议案均已讲完（{presented}/{all}）',
    'Every report and item was presented ({presented} of {all})',
  ),
  'papers-certified': text(
    '表决票均已计票并签字（{certified}/{all}）',
    'Every paper is counted and signed ({certified} of {all})',
  ),
  'items-voted': text('须表决的议题均已表决（{voted}/{all}）', 'Every item to be voted was voted ({voted} of {all})'),
  'evaluation-done': text('评议票已计票签字，或已附线下评议文件', 'Ratings are certified, or a document is attached'),
  'results-declared': text('结果均已宣布（{declared}/{all}）', 'Every result is declared ({declared} of {all})'),
  'resolutions-adopted': text(
    '通过的议题均已形成决议（{have}/{all}）',
    'Every adopted item has its resolution ({have} of {all})',
  ),
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

export type ConditionId = keyof typeof conditions;

/** Whether a condition is met only because there is nothing it could be about: none of none. */
export function asksNothing({ met, facts }: Condition): boolean {
  return met && (facts['all'] ?? facts['needed']) === 0;
}

/** The sentence of a condition in the reader's language, with its numbers. */
export function describe(one: Condition, locale: Locale): string {
  const sentence = (conditions as Record<string, Bilingual>)[one.id];
  return sentence ? fill(sentence[locale], one.facts, locale) : one.id;
}
