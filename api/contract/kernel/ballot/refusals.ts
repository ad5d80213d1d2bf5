/** Why a ballot cannot be taken as it was marked. None of these says what was marked. */
import { type ErrorRow, row } from '../refusal.ts';

export const refusals = {
  'unknown-paper-item': row(409, '表决票上没有此项', 'No such item on the paper'),
  'mark-of-another-kind': row(409, '「{title}」不是这样填写的', '"{title}" is not marked like this'),
  'unknown-candidate': row(409, '「{title}」没有此候选人', 'No such candidate in "{title}"'),
  'unknown-subject': row(409, '「{title}」没有此测评对象或测评项目', 'No such subject or dimension in "{title}"'),
  'level-out-of-scale': row(409, '「{title}」没有此档次', 'No such level in the scale of "{title}"'),
  'write-in-not-allowed': row(409, '「{title}」不可另选他人', 'Nobody can be written in for "{title}"'),
  'write-in-of-candidate': row(
    409,
    '另选的人已是「{title}」的候选人，请直接在候选人处填写',
    'Whoever is written in is a candidate of "{title}" already',
  ),
  'write-in-repeated': row(409, '同一人只能另选一次', 'Nobody is written in twice'),
  'too-many-write-ins': row(
    409,
    '反对几名候选人，最多可另选几人：现反对 {against} 人，另选 {named} 人',
    'As many may be written in as candidates are marked "against": {against} against, {named} written in',
  ),
  'write-in-not-eligible': row(409, '另选的人不在可当选人员之列', 'Whoever is written in may not be elected'),
  'remarks-not-asked': row(409, '此项不征求书面意见', 'No remarks are asked for here'),
} as const satisfies Record<string, ErrorRow>;
