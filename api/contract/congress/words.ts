/** The words of the field in both languages, for sentences that speak of a step or a state. */
import { bodies, offices } from '../kernel/offices.ts';
import { type Bilingual, text as word } from '../kernel/primitives.ts';

const words: Record<string, Bilingual> = {
  approval: word('请示批复', 'request and approval'),
  roster: word('代表产生', 'roster'),
  grouping: word('编团', 'delegation groups'),
  credentials: word('资格审查', 'credentials'),
  proposals: word('提案征集', 'proposals'),
  agenda: word('议题议程', 'items and agenda'),
  notice: word('通知送达', 'notice and papers'),
  discussion: word('讨论', 'discussion'),
  'sign-in': word('签到', 'sign-in'),
  preliminary: word('预备会议', 'preparatory meeting'),
  presidium: word('主席团会议', 'presidium meeting'),
  report: word('报告与议案说明', 'reports'),
  evaluation: word('述职评议', 'evaluation'),
  ballot: word('表决', 'voting'),
  declaration: word('宣布结果', 'declaration'),
  publication: word('公示', 'public notice'),
  filing: word('上报归档', 'filing'),
  'follow-up': word('督办', 'follow-up'),
  active: word('进行中', 'in progress'),
  adjourned: word('休会', 'adjourned'),
  postponed: word('延期', 'postponed'),
  cancelled: word('取消', 'cancelled'),
  archived: word('已归档', 'archived'),
  prepared: word('待发票', 'prepared'),
  open: word('投票中', 'open'),
  closed: word('已截止', 'closed'),
  counted: word('已计票', 'counted'),
  certified: word('已签字', 'certified'),
  declared: word('已宣布', 'declared'),
  void: word('作废', 'void'),
  hands: word('举手', 'show of hands'),
  named: word('记名', 'named vote'),
  secret: word('无记名投票', 'secret ballot'),
  opinions: word('审议意见', 'opinions'),
  'minimum-delegates': word('代表人数', 'number of delegates'),
  'managers-at-most': word('中层以上管理人员比例', 'share of managers'),
  'front-line-at-least': word('一线职工比例', 'share of front-line workers'),
  'women-at-least': word('女职工代表比例', 'share of women'),
};

/** By the code that travels in facts. A code without a word here is shown as it is. */
export const terms: ReadonlyMap<string, Bilingual> = new Map(Object.entries({ ...bodies, ...offices, ...words }));
