import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'on-leave': row(409, '已准假，如到会请先销假', 'You are on leave; withdraw it first'),
  'sign-in-not-open': row(409, '现在不是签到时间', 'Sign-in is not open'),
  'sign-in-paused': row(409, '表决进行中，表决结束后再签到', 'A paper is open; sign in once it is closed'),
  'on-site-only': row(
    409,
    '本次大会为现场会议，请扫描会场签到码',
    'This congress meets on site; use the code in the hall',
  ),
  'wrong-on-site-code': row(409, '会场签到码不正确或已过期', 'The code of the hall is wrong or out of date'),
  'no-paper-remotely': row(
    409,
    '只有在会场的代表可以使用纸质票；线上参会的代表请在手机上投票',
    'Ballots on paper are for delegates in the hall; who is online votes on a device',
  ),
  'voting-fixed': row(
    409,
    '表决进行中，不能更改投票方式；请在本次表决截止后再改',
    'A paper is open; how people vote can be changed once it is closed',
  ),
  'nobody-moved': row(
    409,
    '所选的人都不需要更改：须是在会场签到的正式代表',
    'Nobody to move: only formal delegates signed in on site vote on paper',
  ),
  'not-present': row(409, '您尚未签到（或已离会）', 'You are not signed in, or have left'),
  'summary-not-yours': row(403, '只有本团（组）长可以提交讨论意见', 'Only the leader of the group submits its summary'),
  'not-in-a-group': row(409, '您不在任何代表团（组）', 'You are in no group'),
  'discussion-not-open': row(409, '现在不是讨论时间', 'No discussion is open'),
  'leader-acted': row(
    409,
    '该团（组）已提交讨论意见，无需更换团（组）长',
    'The group has submitted its summary; its leader acted',
  ),
  'leader-already': row(409, '此人已是该团（组）长', 'This is the leader already'),
  'not-reminded': row(
    409,
    '本次讨论中尚未提醒过；请先发公告提醒，仍不履职再更换',
    'Nobody was reminded in this discussion; announce a reminder first',
  ),
  'presidium-vacant': row(409, '主席团尚未产生', 'There is no presidium yet'),
  'suggestion-not-found': row(404, '没有该意见', 'No such suggestion'),
  'already-queued': row(409, '您已在发言队列中', 'You are in the queue already'),
  'not-queued': row(409, '该代表不在发言队列中', 'Not in the queue'),
  'entry-not-found': row(404, '议程中没有此项', 'No such entry in the agenda'),
  'subject-not-found': row(404, '没有该评议对象', 'Nobody of that kind is rated'),
  'duty-report-unheard': row(
    409,
    '{name} 尚未述职，述职之后方可测评',
    'The report on duty of {name} was not heard yet; the rating follows it',
  ),
  'presidium-composition': row(
    409,
    '主席团成员中一线代表 {front} 人，不少于 {needed} 人',
    'The presidium has {front} front-line members and needs {needed}',
  ),
  'presidium-size': row(
    409,
    '主席团 {actual} 人，应不少于 {least} 人、不超过 {most} 人',
    'The presidium has {actual} members; at least {least} and at most {most} are asked for',
  ),
  'presidium-too-small': row(
    409,
    '主席团 {actual} 人，应不少于 {least} 人',
    'The presidium has {actual} members; at least {least} are asked for',
  ),
  'second-scrutineer-needed': row(
    409,
    '除总监票人外至少另有一名监票人',
    'One more scrutineer besides the chief is needed',
  ),
  'chair-outside-presidium': row(409, '执行主席须是主席团成员', 'Executive chairs are members of the presidium'),
  'nominations-on-paper': row(
    409,
    '名单已列入表决票「{title}」，该票撤回、作废或宣布结果之前不能变更',
    'The nominations stand on the paper "{title}" until it is withdrawn, void or declared',
  ),
  'nominations-missing': row(409, '尚未提出主席团、秘书长、监票人、计票人建议名单', 'No nominations were made yet'),
} as const satisfies Record<string, ErrorRow>;
