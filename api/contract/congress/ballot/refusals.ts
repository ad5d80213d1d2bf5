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
  'election-settled': row(
    409,
    '「{title}」的选举已有结果，不再投票',
    'The election "{title}" is settled and not voted on again',
  ),
  'round-undeclared': row(409, '「{title}」上一轮投票尚未宣布结果', 'The last round of "{title}" is not declared yet'),
  'open-seats-undecided': row(
    409,
    '「{title}」还有 {seats} 个名额空缺，是否再次选举须先举手表决',
    '{seats} seats of "{title}" stayed open; hands decide first whether they are voted on again',
  ),
  'no-open-seats': row(409, '「{title}」没有待决定的空缺名额', 'There are no open seats of "{title}" to decide on'),
  'candidate-gone': row(
    409,
    '{name} 已不再是候选人，请撤回此票重新制票',
    '{name} no longer stands; withdraw this paper and prepare another',
  ),
  'result-below-majority': row(
    409,
    '计票报告中有未过半数而列为当选或通过的，不能宣布',
    'The report has somebody elected, or something adopted, with too few votes; it cannot be declared',
  ),
  'already-voted': row(409, '您已投票，不能重复', 'You have voted already'),
  'issued-on-paper': row(
    409,
    '您本次会议使用纸质票，请在会场填写并投入票箱；要改为手机投票，请在下一次表决开始前找会务组',
    'You vote on paper at this sitting: fill in the ballot in the hall. To vote on your phone, ask the secretariat before the next paper opens',
  ),
  'counted-in-the-hall': row(
    409,
    '本次举手表决由计票人在会场当场清点，请在会场举手',
    'Hands are counted in the hall for this vote: raise yours there',
  ),
  'nobody-in-the-hall': row(
    409,
    '没有代表在会场签到，不能在会场清点举手',
    'Nobody is signed in on site: there are no hands to count in the hall',
  ),
  'not-yours-to-enter': row(403, '现场票数须由{role}录入', 'What came back in the room is entered by the {role}'),
  'no-room': row(409, '本次表决没有人使用纸质票，也不在会场清点', 'Nobody votes in the room on this paper'),
  'nobody-to-remind': row(409, '该表决不在进行中，无须提醒', 'This vote is not open; there is nobody to remind'),
  'reminded-just-now': row(
    429,
    '刚刚提醒过，请 {seconds} 秒后再提醒',
    'Everybody was reminded just now; again in {seconds} s',
  ),
  'rehearsal-running': row(409, '试投票正在进行，请先结束试投票', 'A rehearsal is running; end it first'),
  'rehearsal-beside-vote': row(409, '正式表决进行中，不能试投票', 'A real vote is open: no rehearsal beside it'),
  'no-rehearsal-now': row(
    409,
    '现在不能试投票：须有正式代表，且在宣布结果之前',
    'No rehearsal now: there must be formal delegates, and results not yet declared',
  ),
  'no-rehearsal': row(409, '没有正在进行的试投票', 'No rehearsal is running'),
  'room-entries-full': row(
    409,
    '已有两人录入；其中一人离会或卸任后，才能由他人接替录入',
    'Two have entered already; somebody else may once one of them has left or is out of office',
  ),
  'room-entries-differ': row(
    409,
    '两人录入的票数有 {count} 处不一致，核对一致后才能计票',
    'The two entries differ in {count} numbers; the paper is counted once they agree',
  ),
  'room-entry-missing': row(
    409,
    '现场票须由两人各自录入，还差 {count} 人',
    'The room is entered twice, by two people; {count} more to enter',
  ),
  'room-count-impossible': row(409, '现场票数不符：{problem}', 'The count of the room does not add up: {problem}'),
  'recount-secret-only': row(409, '只有无记名投票才另行导出计票文件', 'A recount file is made of secret votes only'),
  'recount-not-released': row(
    409,
    '须由总监票人和另一名监票人共同同意导出',
    'The chief scrutineer and another have not released it',
  ),
  'not-a-scrutineer': row(403, '只有监票人可以签字', 'Only scrutineers sign'),
} as const satisfies Record<string, ErrorRow>;
