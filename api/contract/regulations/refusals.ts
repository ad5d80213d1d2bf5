/** Refusals of the library of regulations. */
import { type ErrorRow, refuserOf, row } from '../kernel/refusal.ts';
import { refusals as border } from '../kernel/refusals.ts';

export const refusals = {
  'no-articles': row(
    409,
    '没有识别出条文：正文中应有“第一条”这样的条号',
    'No article was recognized: the text should have numbers such as 第一条',
  ),
  'too-many-articles': row(
    409,
    '识别出 {count} 条，超过一件法规的上限 {most} 条',
    '{count} articles were recognized; one regulation may have {most}',
  ),
  'unreadable-text': row(
    409,
    '文本中有无法识别的字符，可能是编码不对，请另存为 UTF-8 后再导入',
    'The text holds characters that could not be read, perhaps for its encoding; save it as UTF-8 and load it again',
  ),
  'regulation-loaded': row(
    409,
    '《{title}》已在法规库中，请导入为它的新版本',
    '“{title}” is in the library already; load this as a new edition of it',
  ),
  'library-full': row(409, '法规库已满（{most} 个版本）', 'The library is full ({most} editions)'),
} as const satisfies Record<string, ErrorRow>;

/** Refuses for the library, or at the border. */
export const refuse = refuserOf({ ...border, ...refusals });
