import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'paper-not-found': row(404, '没有该表决票', 'No such paper'),
  'paper-empty': row(409, '表决票上没有议题', 'The paper has no items'),
  'paper-wrong-state': row(409, '表决票当前为「{state}」状态', 'The paper is {state}'),
  'paper-not-open': row(409, '表决未开始或已截止，此票未计入', 'The paper is not open; this vote was not counted'),
  'no-quorum': row(
    409,
    '出席 {present} 人，未达到法定人数 {needed}（应到 {due}）',
    '{present} present; quorum is {needed} of {due}',
  ),
  'text-not-frozen': row(409, '议题「{title}」文本尚未定稿', 'The text of "{title}" is not final'),
  'no-scrutineers': row(409, '尚未产生监票人', 'No scrutineers were appointed'),
  'method-not-allowed': row(409, '依规则须采用「{needed}」的方式', 'This must be decided by {needed}'),
  'matter-adopted': row(
    409,
    '「{title}」已经通过，不再重新表决',
    '"{title}" was adopted and is not put to the vote again',
  ),
  'item-already-voted': row(409, '议题「{title}」已在另一张表决票上', '"{title}" is on another paper already'),
  'not-a-new-round': row(
    409,
    '新一轮表决须引用同一事项最近一张已作废的表决票，其他表决不得引用',
    'A new round refers to the last void paper on the same items, and nothing else does',
  ),
  'already-voted': row(409, '您已投票，不能重复', 'You have voted already'),
  'issued-on-paper': row(409, '您已领取纸质票，不能在线上投票', 'You were handed a ballot on paper'),
  'room-count-impossible': row(409, '现场票数不符：{problem}', 'The count of the room does not add up: {problem}'),
  'not-a-scrutineer': row(403, '只有监票人可以签字', 'Only scrutineers sign'),
} as const satisfies Record<string, ErrorRow>;
