/**
 * The demo congress: 津岚启衡装备制造有限公司, third term, second session. Invented; no real person
 * or company. 88 formal delegates in six groups, nine without a vote, five guests, six items.
 */

type Category = 'front-line' | 'technical' | 'manager';
type Capacity = 'formal' | 'non-voting' | 'guest';

export type SeedPerson = {
  name: string;
  staffNumber: string;
  gender: 'female' | 'male';
  category: Category | null;
  capacity: Capacity;
  unit: string;
  phoneTail: null;
  /** Index into `groups`; nobody else belongs to one. */
  group: number | null;
};

export const organization = '津岚启衡装备制造有限公司';

/** The union above it, and two others that stand below that one. Invented, too. */
export const upperUnion = { name: '津岚市总工会', kind: 'municipal', industry: '', account: '基层工作部' } as const;
export const neighbours = [
  {
    unit: { name: '津岚汇川轴承有限公司', industry: '通用设备制造', staff: 412, members: 398 },
    congress: {
      title: '第二届职工代表大会第一次会议',
      term: 2,
      session: 1,
      template: 'annual',
      profile: 'national',
      staff: { total: 412, women: 131 },
    },
    postponed: null,
  },
  {
    unit: { name: '津岚澄湖食品有限公司', industry: '食品制造', staff: 168, members: 151 },
    congress: {
      title: '第一届职工代表大会第三次会议',
      term: 1,
      session: 3,
      template: 'annual',
      profile: 'shandong',
      staff: { total: 168, women: 97 },
    },
    postponed: '生产旺季，另行择日召开',
  },
] as const;

export const founding = {
  title: '第三届职工代表大会第二次会议',
  term: 3,
  session: 2,
  template: 'annual',
  profile: 'demo',
  staff: { total: 1286, women: 334 },
} as const;

export const groups = [
  { name: '总装代表团', size: 18 },
  { name: '机加代表团', size: 17 },
  { name: '铸锻热处理代表团', size: 16 },
  { name: '技术质量代表团', size: 14 },
  { name: '营销物流代表团', size: 12 },
  { name: '职能机关代表团', size: 11 },
] as const;

const surnames = Array.from(
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万覃武钱戴严莫孔向常汤',
);
const maleNames = [
  '立恒',
  '建业',
  '志远',
  '文涛',
  '国安',
  '海峰',
  '永盛',
  '学明',
  '卫东',
  '向阳',
  '家栋',
  '振华',
  '庆丰',
  '明哲',
  '大勇',
  '思源',
  '启航',
  '守诚',
  '景行',
  '嘉木',
];
const femaleNames = ['雅琴', '晓岚', '秋月', '淑芬', '梦洁', '海燕', '佳怡', '玉兰', '静宜', '春梅', '若溪', '文君'];

function nameOf(index: number, gender: SeedPerson['gender']): string {
  const given = gender === 'female' ? femaleNames : maleNames;
  return `${surnames[index % surnames.length]}${given[(index * 7) % given.length]}`;
}

/** Spreads `count` marks as evenly as they go over `all` places. */
function spread(index: number, count: number, all: number): boolean {
  return Math.floor(((index + 1) * count) / all) > Math.floor((index * count) / all);
}

const formalCount = 88;
const women = 24;
const managers = 17;
const technical = 19;

function categoryOf(index: number): Category {
  if (spread(index, managers, formalCount)) return 'manager';
  // Of those left, so that the numbers come out exactly.
  const rank = index - Math.floor((index * managers) / formalCount);
  return spread(rank, technical, formalCount - managers) ? 'technical' : 'front-line';
}

function formalDelegates(): SeedPerson[] {
  const places = groups.flatMap(({ size }, group) => Array.from({ length: size }, () => group));
  return places.map((group, index) => {
    const gender = spread(index, women, formalCount) ? 'female' : 'male';
    return {
      name: nameOf(index, gender),
      staffNumber: `QH${String(1001 + index)}`,
      gender,
      category: categoryOf(index),
      capacity: 'formal',
      unit: groups[group]?.name.replace('代表团', '') ?? '',
      phoneTail: null,
      group,
    };
  });
}

function others(count: number, capacity: Capacity, from: number): SeedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const gender = index % 3 === 1 ? 'female' : 'male';
    return {
      name: nameOf(from + index, gender),
      staffNumber: `QH${String(5001 + from + index)}`,
      gender,
      category: null,
      capacity,
      unit: capacity === 'guest' ? '特邀' : '职能机关',
      phoneTail: null,
      group: null,
    };
  });
}

/** Everyone on the roster: formal delegates first, in the order of their groups. */
export const people: SeedPerson[] = [...formalDelegates(), ...others(9, 'non-voting', 88), ...others(5, 'guest', 97)];

/** A person as a roster has them, without the group they will be in. */
export function rosterRow({
  name,
  staffNumber,
  gender,
  category,
  capacity,
  unit,
  phoneTail,
}: SeedPerson): Omit<SeedPerson, 'group'> {
  return { name, staffNumber, gender, category, capacity, unit, phoneTail };
}

/** A roster of any size with the same proportions, for trying larger congresses. */
export function scaledPeople(delegates: number): SeedPerson[] {
  const formal = formalDelegates();
  const more = Array.from({ length: delegates }, (_, index) => {
    const model = formal[index % formalCount];
    if (!model) throw new Error('no model');
    const group = Math.floor((index * groups.length) / delegates);
    return {
      ...model,
      name: nameOf(index, model.gender),
      staffNumber: `QH${String(100_001 + index)}`,
      group,
    };
  });
  return [...more, ...people.filter((person) => person.capacity !== 'formal')];
}

export type Item = {
  title: string;
  power: 'adopt' | 'elect' | 'evaluate';
  decision: 'secret';
  vitalInterest: boolean;
  vitalReason: string;
  text: string;
  /** Of an item that elects. */
  election?: { post: string; seats: number; slate: 'differential' | 'single'; eligible: 'delegates' | 'staff' };
  /** Of an item that rates. */
  rating?: {
    subjects: { personId: null; name: string; detail: string }[];
    dimensions: { name: string }[];
    scale: { kind: 'competence' };
    remarks: boolean;
  };
};

function item(title: string, vitalInterest: boolean, text: string): Item {
  return { title, power: 'adopt', decision: 'secret', vitalInterest, vitalReason: '', text };
}

export const items: Item[] = [
  item(
    '2026年度集体合同（草案）',
    true,
    '第一条 为构建和谐稳定的劳动关系，维护职工和企业双方的合法权益，依据《中华人民共和国劳动法》《中华人民共和国劳动合同法》，经双方平等协商，订立本合同。\n第二条 本合同对企业和全体职工具有约束力，期限一年。\n第三条 企业建立职工工资正常增长机制，每年与工会协商一次。\n第四条 企业每年安排职工健康检查一次，接触职业病危害因素的职工按规定增加检查次数。',
  ),
  item(
    '工资专项集体合同（草案）',
    true,
    '第一条 2026年度职工平均工资增长幅度不低于百分之四点五，一线岗位增长幅度不低于平均增幅。\n第二条 夜班津贴由每班二十元调整为三十元。\n第三条 企业于每月十日前以货币形式足额支付工资。',
  ),
  item(
    '女职工权益保护专项集体合同（草案）',
    true,
    '第一条 企业不得因结婚、怀孕、生育、哺乳降低女职工工资或解除劳动合同。\n第二条 设立母婴室，为哺乳期女职工每日安排一小时哺乳时间。\n第三条 每年组织女职工专项健康检查一次。',
  ),
  item(
    '劳动安全卫生专项集体合同（草案）',
    true,
    '第一条 企业每季度开展一次全厂安全检查，检查结果向职工公布。\n第二条 热处理车间夏季作业区温度超过三十三摄氏度时，采取降温措施并缩短连续作业时间。\n第三条 职工有权拒绝违章指挥和强令冒险作业。',
  ),
  item(
    '考勤与休息休假管理办法（修订草案）',
    true,
    '第一条 实行标准工时制的岗位每日工作八小时，每周不超过四十小时。\n第二条 加班须经本人同意并经工会备案，每月不超过三十六小时。\n第三条 带薪年休假可分段安排，跨年度使用须经职工本人同意。',
  ),
  item(
    '职工福利费使用方案',
    true,
    '第一条 2026年度职工福利费按工资总额的百分之十四以内据实列支。\n第二条 用于职工食堂补贴、健康检查、困难帮扶、文体活动和通勤班车。\n第三条 每半年向职工公布使用情况。',
  ),
];

export const proposals = [
  { title: '增设夜班通勤车', text: '三班倒职工夜间下班无公共交通，建议在零点三十分增设两条线路的通勤车。' },
  { title: '热处理车间降温改造', text: '夏季作业区温度偏高，建议加装岗位送风和喷雾降温装置。' },
  { title: '技能等级与岗位津贴挂钩', text: '建议将高级工、技师、高级技师的岗位津贴按月发放并逐级提高。' },
  { title: '设立母婴室和心理咨询热线', text: '建议在总装和机加厂区各设一间母婴室，并开通职工心理咨询热线。' },
] as const;

/** Two outcomes worth knowing by heart: adopted, and more than half of those present but not of all. */
export const outcomes = {
  adopted: { for: 76, against: 4, abstain: 2, spoilt: 1 },
  notAdopted: { for: 44, against: 30, abstain: 8, spoilt: 1 },
} as const;

/** How many of the 88 formal delegates come. */
export const present = 83;

/** The kinds of congress the demo can be played as. */
export type DemoTemplate = 'annual' | 'election' | 'evaluation';

/** All that a congress is played with. `present` of the formal delegates come, in the order of the roster. */
export type Material = {
  founding: {
    title: string;
    term: number;
    session: number;
    template: DemoTemplate;
    profile: 'demo' | 'national';
    staff: Staff;
  };
  groups: readonly { name: string }[];
  people: SeedPerson[];
  present: number;
  items: Item[];
  proposals: readonly { title: string; text: string }[];
};
type Staff = { total: number; women: number };

/** The demo congress as it is. */
export const demo: Material = { founding, groups, people, present, items, proposals };

const annual = { template: 'annual', items } as const;

/** The demo congress with another number of formal delegates. */
export function demoOf(
  delegates: number,
  kind: Pick<Material, 'items'> & { template: DemoTemplate } = annual,
): Material {
  const as = { ...demo, founding: { ...founding, template: kind.template }, items: kind.items };
  if (delegates === formalCount) return as;
  const scaled = (count: number): number => Math.round((count * delegates) / formalCount);
  const { total, women: female } = founding.staff;
  return {
    ...as,
    founding: { ...as.founding, staff: { total: scaled(total), women: scaled(female) } },
    people: scaledPeople(delegates),
    present: Math.floor((delegates * present) / formalCount),
  };
}
