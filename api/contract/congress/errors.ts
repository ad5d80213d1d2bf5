/**
 * Every refusal the platform knows, once: its code, its HTTP status, and a sentence in both
 * languages into which facts are filled. Codes are promises to other clients: never reuse one.
 */
import { z } from 'zod';
import { terms } from './terms.ts';
import type { Bilingual, Locale } from './vocabulary.ts';

type ErrorRow = Bilingual & { status: number };
const row = (status: number, zh: string, en: string): ErrorRow => ({ status, 'zh-CN': zh, en });

export const errors = {
  // The border
  'invalid-input': row(400, '提交的内容有误：{path}：{problem}', 'Invalid input at {path}: {problem}'),
  unauthenticated: row(401, '请先登录', 'Please sign in first'),
  'session-ended': row(401, '登录已失效，请重新进入', 'This session has ended; please enter again'),
  'wrong-credentials': row(401, '账号、密码或代表码不正确', 'Wrong account, password or code'),
  'check-required': row(401, '请输入手机号末四位以确认身份', 'Enter the last four digits of your phone number'),
  forbidden: row(403, '您没有办理此事项的权限', 'You may not do this'),
  'username-taken': row(409, '账号名已被使用', 'This account name is taken'),
  'not-found': row(404, '没有找到', 'Not found'),
  'too-many-requests': row(429, '操作过于频繁，请 {seconds} 秒后再试', 'Too many requests; try again in {seconds} s'),
  'too-large': row(413, '内容过大', 'Too large'),
  'command-id-reused': row(409, '该编号已用于另一内容', 'This id was used for something else'),
  unavailable: row(
    503,
    '服务暂时不可用，是否已记录尚不确定，请用同一编号重试',
    'Unavailable for the moment; whether this was recorded is not certain; try again with the same id',
  ),
  internal: row(500, '发生内部错误，编号 {errorId}', 'Internal error {errorId}'),

  // The register
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
  'no-live-delegates': row(
    409,
    '名册中没有在任的职工代表，请先设立任期并登记代表',
    'The register has no live congress delegates; begin a term and seat them first',
  ),
  'roster-empty': row(409, '大会名册中还没有正式代表', 'The roster of the congress has no formal delegates yet'),

  // The procedure
  'congress-not-active': row(409, '大会当前为「{status}」状态，不能办理', 'The congress is {status}'),
  'step-not-found': row(404, '没有这一环节', 'No such step'),
  'step-out-of-order': row(409, '前面的环节尚未办结：{blocking}', 'An earlier step is not closed: {blocking}'),
  'step-not-pending': row(409, '该环节已经开始或办结，不能重来', 'This step has begun or ended already'),
  'step-not-open': row(
    409,
    '当前环节不能办理此事项（应在「{expected}」环节）',
    'Only possible while the step {expected} is open',
  ),
  'step-is-mandatory': row(409, '法定环节不能删除或移动', 'A mandatory step cannot be removed or moved'),
  'step-not-repeatable': row(409, '该环节不能增设', 'This kind of step cannot be added'),
  'step-misplaced': row(409, '该环节不能放在此处', 'The step cannot stand there'),
  'plan-is-fixed': row(409, '会议通知已发出，议程环节不能再变更', 'Notice was given; the steps are fixed'),
  'gate-not-met': row(409, '环节条件尚未满足', 'The gate is not met'),
  'cannot-cancel': row(409, '代表已开始签到，大会不能取消', 'Sign-in has begun; the congress cannot be cancelled'),
  'already-done': row(409, '此事已经办理', 'This is done already'),
  'already-done-by': row(409, '已由 {by} 办理', 'Already done by {by}'),

  // People and preparation
  'person-not-found': row(404, '没有找到该代表', 'No such person'),
  'not-a-formal-delegate': row(403, '仅正式代表可以办理', 'Only formal delegates may do this'),
  'duplicate-staff-number': row(
    409,
    '工号重复：{staffNumber}（第 {row} 行）',
    'Duplicate staff number {staffNumber} (row {row})',
  ),
  'upload-incomplete': row(
    409,
    '名册分 {portions} 份上传，只收到 {arrived} 份，请重新录入',
    'Of {portions} uploaded portions of the roster {arrived} have arrived; import it again',
  ),
  'group-not-found': row(404, '没有该代表团（组）', 'No such group'),
  'leader-outside-group': row(
    409,
    '团（组）长须是本团（组）的正式代表',
    'The leader must be a formal delegate of the group',
  ),
  'explanation-required': row(
    409,
    '以下构成要求未达到，须书面说明：{rules}',
    'Not met and in need of a written explanation: {rules}',
  ),
  'already-signed': row(409, '您已签署', 'You have signed already'),
  'proposal-not-found': row(404, '没有该提案', 'No such proposal'),
  'proposal-window-closed': row(409, '提案征集已截止', 'The window for proposals is closed'),
  'proposal-settled': row(409, '该提案已审查', 'This proposal was reviewed already'),
  'own-proposal': row(409, '不能附议自己的提案', 'You cannot second your own proposal'),
  'too-few-seconders': row(
    409,
    '立案须有 {needed} 人附议，现有 {actual} 人',
    'Filing needs {needed} seconders; there are {actual}',
  ),
  'reason-required': row(409, '须说明理由', 'A reason is required'),
  'item-not-found': row(404, '没有该议题', 'No such item'),
  'item-frozen': row(409, '该议题文本已定稿，不能修改', 'The text of this item is final'),
  'wrong-decision-kind': row(409, '该职权须以「{needed}」方式决定', 'This power is decided by {needed}'),
  'vital-item-online-only': row(
    409,
    '涉及职工切身利益的议题，依所选规则不能仅在线上表决',
    'A vital item cannot be decided online only under this profile',
  ),
  'notice-incomplete': row(409, '议程为空或有议题缺少文本，不能发出通知', 'The agenda is empty or an item has no text'),
  'document-not-found': row(404, '没有该文件', 'No such document'),

  // Meeting
  'leave-not-requested': row(409, '该代表没有待批的请假', 'There is no leave request to decide'),
  'on-leave': row(409, '已准假，如到会请先销假', 'You are on leave; withdraw it first'),
  'sign-in-not-open': row(409, '现在不是签到时间', 'Sign-in is not open'),
  'sign-in-paused': row(409, '表决进行中，表决结束后再签到', 'A paper is open; sign in once it is closed'),
  'on-site-only': row(
    409,
    '本次大会为现场会议，请扫描会场签到码',
    'This congress meets on site; use the code in the hall',
  ),
  'wrong-on-site-code': row(409, '会场签到码不正确或已过期', 'The code of the hall is wrong or out of date'),
  'not-present': row(409, '您尚未签到（或已离会）', 'You are not signed in, or have left'),
  'summary-not-yours': row(403, '只有本团（组）长可以提交讨论意见', 'Only the leader of the group submits its summary'),
  'not-in-a-group': row(409, '您不在任何代表团（组）', 'You are in no group'),
  'discussion-not-open': row(409, '现在不是讨论时间', 'No discussion is open'),
  'suggestion-not-found': row(404, '没有该意见', 'No such suggestion'),
  'already-queued': row(409, '您已在发言队列中', 'You are in the queue already'),
  'not-queued': row(409, '该代表不在发言队列中', 'Not in the queue'),
  'trial-only': row(409, '只有按试用规则召开的大会才能模拟代表', 'Delegates are simulated under trial rules only'),
  'nobody-to-simulate': row(
    409,
    '没有可以模拟的代表：其余的人进入过大会或领有链接，由本人办理',
    'Nobody is left to simulate: the others entered or hold a link, and act for themselves',
  ),
  'entry-not-found': row(404, '议程中没有此项', 'No such entry in the agenda'),

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

  // Ballots
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
  'method-not-allowed': row(409, '依规则须采用「{needed}」方式表决', 'This must be decided by {needed}'),
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
  'unknown-paper-item': row(409, '表决票上没有此项', 'No such item on the paper'),
  'room-count-impossible': row(409, '现场票数不符：{problem}', 'The count of the room does not add up: {problem}'),
  'not-a-scrutineer': row(403, '只有监票人可以签字', 'Only scrutineers sign'),
  'result-not-certified': row(
    409,
    '计票报告尚未由总监票人和另一名监票人签字',
    'The report is not signed by the chief scrutineer and another',
  ),
  'not-adopted': row(409, '该议题未获通过，不能形成决议', 'The item was not adopted'),
  'resolution-exists': row(409, '该议题已有决议', 'The item has its resolution already'),
  'too-many-objections': row(
    409,
    '每人对同一次公示至多提出 {most} 件异议',
    'One person files at most {most} objections to what is shown',
  ),
  'objection-not-found': row(404, '没有该异议', 'No such objection'),
  'subject-not-found': row(404, '没有该决议或提案', 'No such resolution or proposal'),
  'subject-taken': row(409, '该事项已有督办', 'This is being followed up already'),
  'follow-up-not-found': row(404, '没有该督办事项', 'No such follow-up'),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]];

const fact = z.union([z.string(), z.number(), z.boolean()]);
export const facts = z.record(z.string(), fact);
export type Facts = z.infer<typeof facts>;

/** One named condition of a gate with the numbers behind it. */
export const condition = z.object({ id: z.string(), met: z.boolean(), facts });
export type Condition = z.infer<typeof condition>;

/** A refusal as it travels: a value, not an exception. */
export const refusal = z
  .object({
    code: z.enum(errorCodes),
    message: z.object({ 'zh-CN': z.string(), en: z.string() }),
    facts,
    /** Present with `gate-not-met`: the whole checklist. */
    conditions: z.array(condition).optional(),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof refusal>;

/** A fact as a reader of the language says it: one code of the field, or several parted by commas or slashes. */
function spoken(value: Facts[string] | undefined, locale: Locale): string {
  if (value === undefined) return '—';
  const parts = String(value).split(/(, | \/ )/);
  // A title that happens to hold such a word is left alone: every part must be a code.
  if (!parts.every((part, index) => index % 2 === 1 || terms.has(part))) return String(value);
  return parts.map((part) => terms.get(part)?.[locale] ?? part).join('');
}

/** Fills `{name}` places of a sentence with facts, in the words of its language. */
export function fill(sentence: string, values: Facts, locale: Locale): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => spoken(new Map(Object.entries(values)).get(name), locale));
}

/** Makes a refusal with its sentences filled in. */
export function refuse(code: ErrorCode, values: Facts = {}, conditions?: Condition[]): Refusal {
  const { 'zh-CN': zh, en } = errors[code];
  return {
    code,
    message: { 'zh-CN': fill(zh, values, 'zh-CN'), en: fill(en, values, 'en') },
    facts: values,
    ...(conditions ? { conditions } : {}),
  };
}

/** The sentence of a refusal in the reader's language. */
export function say(one: Refusal, locale: Locale): string {
  return one.message[locale];
}

/** The first thing wrong with an input, said with its place. */
export function invalidInput(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return refuse('invalid-input', {
    path: issue?.path.join('.') || '(root)',
    problem: issue?.message ?? 'invalid',
  });
}
