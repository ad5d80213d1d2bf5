import { type ErrorRow, row } from '../../kernel/refusal.ts';

export const refusals = {
  'nomination-missing': row(
    409,
    '选举议题须有候选人提名环节，请先在议题议程之后增设该环节',
    'An election needs the step for nominations: add it behind the agenda first',
  ),
  'evaluation-missing': row(
    409,
    '评议议题须有述职评议环节，请先增设该环节',
    'A rating needs the step for evaluation: add it first',
  ),
  'step-needed': row(
    409,
    '有选举（评议）议题，此环节不能删除',
    'An item that elects or rates needs this step; it cannot be removed',
  ),
  'not-an-election': row(409, '该议题没有应选名额', 'The item has no seats to fill'),
  'candidacy-not-found': row(404, '没有该被提名人', 'Nobody is nominated there'),
  'candidate-not-eligible': row(
    409,
    '该职务须从正式代表中选举产生',
    'Only formal delegates may be elected to this post',
  ),
  'candidate-nameless': row(409, '被提名人须有姓名', 'Whoever is nominated has a name'),
  'candidate-is-scrutineer': row(
    409,
    '{name} 是候选人或评议对象，不能担任本次监票人、计票人',
    '{name} stands for election or is rated, and cannot be scrutineer or teller',
  ),
  'already-nominated': row(409, '已经提名过此人', 'You nominated them already'),
  'too-many-nominated': row(409, '被提名人已达 {most} 人', '{most} people are nominated already'),
  'not-your-group': row(403, '只有本团（组）长可以代表团（组）提名', 'Only the leader of a group nominates for it'),
  'no-petition': row(409, '此人不是由代表联名提名的', 'Nobody petitions for them'),
  'not-your-candidacy': row(
    403,
    '须由被提名人本人办理；本人不能办理的，由秘书处凭书面材料登记',
    'This is for the person nominated; for whoever cannot, the secretariat enters their letter',
  ),
  'letter-missing': row(409, '须登记本人的书面材料', 'Their letter is missing'),
  'candidacy-settled': row(409, '此人的提名已经办结', 'This nomination is settled'),
  'candidate-on-paper': row(
    409,
    '选票「{title}」已经发出，不能再退出',
    'The paper "{title}" is out: it is too late to withdraw',
  ),
  'candidates-unsettled': row(
    409,
    '还有 {open} 名被提名人未答复或未审查',
    '{open} nominated people have not answered or were not checked',
  ),
  'candidates-too-few': row(
    409,
    '「{title}」须有候选人 {needed} 人，现有 {actual} 人',
    '"{title}" needs {needed} candidates; there are {actual}',
  ),
  'nobody-to-publish': row(409, '没有待公示的候选人', 'There is nobody to show'),
  'candidate-not-shown': row(409, '此人未在公示中', 'This person is not shown as a candidate'),
} as const satisfies Record<string, ErrorRow>;
