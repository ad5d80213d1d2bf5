import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'one-reading': row(
    409,
    '所适用的规则没有“半数以上”的表述，只有一种计票方式',
    'The rules in force do not say 半数以上: there is one way to count',
  ),
  'reading-settled': row(
    409,
    '表决办法已经列入表决票，计票方式不能再选',
    'The voting method is on a paper already; how to count can no longer be chosen',
  ),
  'no-live-delegates': row(
    409,
    '名册中没有在任的职工代表，请先设立任期并登记代表',
    'The register has no live congress delegates; begin a term and seat them first',
  ),
  'roster-empty': row(409, '大会名册中还没有正式代表', 'The roster of the congress has no formal delegates yet'),
  'session-not-over': row(
    409,
    '只能沿用已宣布结果且未取消的会议',
    'Only a session whose results are declared can be begun from, and none that was cancelled',
  ),
  'not-the-next-session': row(
    409,
    '只能沿用同一届中此前的会议（所选为第{term}届第{session}次）；换届后代表须重新选举产生',
    'A session begins from an earlier one of the same term (this is session {session} of term {term}); a new term elects its delegates anew',
  ),
  'trial-stays-trial': row(
    409,
    '沿用演示会议的大会也须按演示规则召开',
    'What begins from a trial is held under trial rules, too',
  ),
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
  'item-not-found': row(404, '没有该议题', 'No such item'),
  'item-frozen': row(409, '该议题文本已定稿，不能修改', 'The text of this item is final'),
  'wrong-decision-kind': row(409, '该职权须以「{needed}」的方式决定', 'How this power is decided: {needed}'),
  'item-parts-misplaced': row(
    409,
    '只有民主选举的议题设应选名额，只有民主评议的议题设评议对象',
    'Only an item that elects has seats, and only one that evaluates has subjects',
  ),
  'seats-missing': row(409, '选举议题须写明职务和应选名额', 'An election says which post and how many seats'),
  'rating-missing': row(
    409,
    '评议议题须写明评议对象、内容和等次',
    'An evaluation says whom, in what and by which scale',
  ),
  'single-slate-not-allowed': row(
    409,
    '所适用的规则不允许等额选举，候选人须多于应选名额',
    'The rules in force do not allow as many candidates as seats',
  ),
  'subject-without-name': row(409, '评议对象须有姓名或名称', 'Whoever is rated has a name'),
  'subject-named-twice': row(409, '评议对象「{name}」重复', '"{name}" is named twice'),
  'scale-all-satisfied': row(409, '计入满意率的等次须少于全部等次', 'Some level must not count as satisfied'),
  'vital-item-online-only': row(
    409,
    '涉及职工切身利益的议题，依所选规则不能仅在线上表决',
    'A vital item cannot be decided online only under this profile',
  ),
  'notice-incomplete': row(409, '议程为空或有议题缺少文本，不能发出通知', 'The agenda is empty or an item has no text'),
  'document-not-found': row(404, '没有该文件', 'No such document'),
  'leave-not-requested': row(409, '该代表没有待批的请假', 'There is no leave request to decide'),
} as const satisfies Record<string, ErrorRow>;
