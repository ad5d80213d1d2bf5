import { type Bilingual, text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { CongressStatus, Mode, Phase, ProfileId, StepKind, TemplateId } from '../vocabulary.ts';
import type { Step } from './view.ts';

export const words = {
  stepKind: {
    approval: word('请示批复', 'request and approval'),
    roster: word('代表产生', 'delegates'),
    grouping: word('编团', 'delegation groups'),
    credentials: word('资格审查', 'credentials'),
    proposals: word('提案征集', 'proposals'),
    agenda: word('议题议程', 'items and agenda'),
    nomination: word('候选人提名', 'nominations'),
    notice: word('通知送达', 'notice and documents'),
    discussion: word('团组讨论', 'group discussion'),
    'sign-in': word('签到', 'sign-in'),
    preliminary: word('预备会议', 'preparatory meeting'),
    presidium: word('主席团会议', 'presidium meeting'),
    report: word('报告与议案说明', 'reports and explanations'),
    evaluation: word('述职评议', 'evaluation'),
    ballot: word('表决选举', 'voting and election'),
    declaration: word('宣布结果', 'declaration of results'),
    publication: word('公示', 'public notice'),
    filing: word('上报归档', 'filing and archive'),
    'follow-up': word('督办', 'follow-up'),
  },
  stepState: {
    pending: word('未开始', 'to come'),
    open: word('进行中', 'now'),
    closed: word('已办结', 'done'),
  },
  phase: {
    preparation: word('会前准备', 'preparation'),
    'preparatory-meeting': word('预备会议', 'preparatory meeting'),
    session: word('正式会议', 'session'),
    after: word('会后', 'afterwards'),
  },
  mode: {
    online: word('线上会议', 'online'),
    hybrid: word('线上线下结合', 'hybrid'),
    'on-site': word('现场会议', 'on site'),
  },
  status: {
    active: word('进行中', 'in progress'),
    adjourned: word('休会', 'adjourned'),
    postponed: word('延期', 'postponed'),
    cancelled: word('已取消', 'cancelled'),
    archived: word('已归档', 'archived'),
  },
  template: {
    first: word('首届大会', 'first congress'),
    annual: word('年度例会', 'annual congress'),
    extraordinary: word('临时会议', 'extraordinary congress'),
    election: word('选举大会', 'election congress'),
    evaluation: word('民主评议会', 'evaluation congress'),
    regional: word('区域（行业）职代会', 'regional or industry congress'),
  },
  profile: {
    national: word('全国规则', 'national rules'),
    shanghai: word('上海规则', 'Shanghai rules'),
    zhejiang: word('浙江规则', 'Zhejiang rules'),
    henan: word('河南规则', 'Henan rules'),
    shandong: word('全国规则与山东补充', 'national rules, with what Shandong adds'),
    chongqing: word('全国规则与重庆补充', 'national rules, with what Chongqing adds'),
    beijing: word('全国规则与北京补充', 'national rules, with what Beijing adds'),
    demo: word('演示规则', 'trial rules'),
  },
} as const satisfies {
  stepKind: WordList<StepKind>;
  stepState: WordList<Step['state']>;
  phase: WordList<Phase>;
  mode: WordList<Mode>;
  status: WordList<CongressStatus>;
  template: WordList<TemplateId>;
  profile: WordList<ProfileId>;
};

/** Steps of one kind that are called differently by the phase they stand in. */
export const stepInPhase: { readonly [K in StepKind]?: Readonly<Partial<Record<Phase, Bilingual>>> } = {
  discussion: { preparation: word('会前讨论', 'discussion before the session') },
  'sign-in': {
    'preparatory-meeting': word('预备会议签到', 'sign-in, preparatory meeting'),
    session: word('签到、开幕', 'sign-in and opening'),
  },
};

export const phrases = {
  session: word('第{term}届第{session}次', 'term {term}, session {session}'),
  nth: word('第{time}次', 'vote {time}'),
} as const satisfies Record<string, Bilingual>;
