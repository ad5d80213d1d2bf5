/** Refusals of the register. */
import { type ErrorRow, refuserOf, row } from '../refusal.ts';
import { refusals as border } from '../refusals.ts';
import { factWords } from './words.ts';

export const refusals = {
  'member-left': row(
    409,
    '该人员已离开本单位，名册中不再变更',
    'This person has left; nothing of them changes any more',
  ),
  'staff-number-taken': row(409, '工号 {staffNumber} 已属他人', 'Staff number {staffNumber} is another person’s'),
  'register-rows-faulty': row(409, '有 {count} 行有误，全部未录入', '{count} rows are at fault; none was taken in'),
  'preview-outdated': row(
    409,
    '名册在预览之后有变动，请重新预览',
    'The register has changed since the preview; look at it again',
  ),
  'day-out-of-range': row(409, '日期应在 {least} 至 {most} 之间', 'The day must lie between {least} and {most}'),
  'term-length': row(
    409,
    '任期应为 {least} 至 {most} 年（{source}）',
    'A term lasts {least} to {most} years ({source})',
  ),
  'term-number-taken': row(409, '{body}已有第 {number} 届', 'There is a term {number} of the {body} already'),
  'terms-overlap': row(409, '与{body}第 {number} 届任期重叠', 'It overlaps with term {number} of the {body}'),
  'term-extended': row(409, '该届任期已延长过一次', 'This term was extended before'),
  'extension-too-long': row(
    409,
    '延期最长至 {most}（{source}）',
    'It can be extended to {most} at the latest ({source})',
  ),
  'term-over': row(409, '该届任期已结束', 'This term is over'),
  'office-of-another-body': row(
    409,
    '「{office}」不属于{body}的任期',
    'The office {office} is none of a term of the {body}',
  ),
  'seat-held': row(409, '该人员在本届已任「{office}」', 'This person holds {office} in this term already'),
  'seat-over': row(409, '该职务已经结束', 'This seat has ended already'),
  'offices-incompatible': row(
    409,
    '「{wanted}」与现任「{held}」不得由一人兼任（{rule}：{source}）',
    '{wanted} cannot be held beside {held} ({rule}: {source})',
  ),
} as const satisfies Record<string, ErrorRow>;

/** Refuses for the register, or at the border. */
export const refuse = refuserOf({ ...border, ...refusals }, factWords);
