import { national } from '../national.ts';
import { inheritAll, type Profile } from '../profile.ts';
import { inherited, regulations, unverified, verified } from '../sources.ts';

const { shanghai: rule } = regulations;
const strictly: [zh: string, en: string] = [
  '条例原文为“半数以上”，参照民法典第一千二百五十九条含半数；本平台按《企业民主管理规定》第二十条“过半数”从严计票，恰为半数时并列两种读法',
  'It prints 半数以上, which by Civil Code art. 1259 includes half; counted strictly as the national 过半数, and at exactly half both readings are shown',
];

const ofRegion = verified(rule, '第四十一条', {
  zh: '区域性、行业性职代会代表不少于三十人，经营管理者不超过百分之三十，一线职工不少于百分之五十',
  en: 'A regional or industry congress has at least thirty delegates, at most thirty percent operators, at least half front-line workers',
  words: '不得超过百分之三十',
});

/** 上海: its ordinance was read whole. */
export const shanghai: Profile = {
  ...inheritAll(national, inherited),
  id: 'shanghai',
  version: 3,
  inForce: rule.inForce,
  basis: 'own',
  provisional: false,
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'fixed', count: 30 },
        { fromStaff: 100, kind: 'steps', base: 30, plus: 5, perStaff: 100 },
        { fromStaff: 3_000, kind: 'fixed', count: 175 },
      ],
      mandatory: true,
    },
    source: verified(rule, '第二十一条', {
      zh: '一百人至三千人的以三十名为基数，每增加一百人至少增加五名；三千人以上至少一百七十五名；不足一百人而开职代会的至少三十名',
      en: 'From a hundred staff thirty and at least five more per further hundred; from three thousand at least 175; below a hundred at least thirty',
      words: '不得少于',
    }),
  },
  managersAtMost: {
    value: { percent: 20, mandatory: true },
    source: verified(rule, '第十六条', {
      zh: '中、高层管理人员不超过百分之二十；跨地区、跨行业的大型集团可以适当提高',
      en: 'Middle and high managers are at most twenty percent; large groups across regions or trades may have more',
      words: '不超过百分之二十',
    }),
  },
  frontLineAtLeast: {
    ...inherited(national.frontLineAtLeast),
    source: verified(rule, '第十六条', {
      zh: '以一线职工为主体；教科文卫单位以直接从事专业技术工作的人员为主体',
      en: 'Front-line workers are the main body; in education, science, culture and health those who do the professional work',
      words: '为主体',
      note: ['条例未定比例，平台按不少于一半计', 'It sets no share; counted as at least half'],
    }),
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: false },
    source: verified(rule, '第十六条', {
      zh: '女职工代表比例一般与女职工所占比例相适应',
      en: 'The share of women is as a rule that of the staff',
      words: '一般',
    }),
  },
  quorum: {
    value: { numerator: 2, denominator: 3 },
    source: verified(rule, '第二十八条', {
      zh: '全体职工代表三分之二以上出席方可召开',
      en: 'It meets with two thirds of all delegates',
      words: '三分之二以上',
    }),
  },
  majorityToAdopt: {
    value: { numerator: 1, denominator: 2, base: 'all', strict: true, wording: 'half-or-more' },
    source: verified(rule, '第三十一条', {
      zh: '审议通过事项须有全体职工代表半数以上赞成',
      en: 'What is adopted needs half or more of all delegates',
      words: '半数以上',
      note: strictly,
    }),
  },
  secretToAdopt: {
    value: true,
    source: verified(rule, '第三十一条', {
      zh: '审议通过事项以无记名投票表决',
      en: 'What is adopted is voted secretly',
      words: '无记名投票',
    }),
  },
  noticeDays: {
    value: 7,
    source: verified(rule, '第三十条', {
      zh: '会议七日前将材料送交职工代表，分组讨论，工会汇总意见',
      en: 'Delegates have the papers seven days before; groups discuss, the union collects',
      words: '七日前',
    }),
  },
  presidiumShare: {
    value: { percent: 50, counts: ['front-line'], mandatory: true },
    source: verified(rule, '第二十三条', {
      zh: '主席团中一线职工代表不少于一半，技术人员不计在内',
      en: 'Front-line delegates are at least half of the presidium; technical staff do not count',
      words: '不得少于百分之五十',
    }),
  },
  presidiumSize: {
    value: [
      { upToDelegates: 99, least: 3, most: 5, mandatory: false },
      { upToDelegates: Infinity, least: 7, most: Infinity, mandatory: true },
    ],
    source: verified(rule, '第二十三条', {
      zh: '代表三十至一百人的可以设三至五人；一百人以上的不少于七人',
      en: 'For thirty to a hundred delegates three to five may be chosen; from a hundred on at least seven must',
      words: '可以设 / 不得少于七人',
    }),
  },
  fileWithinDays: {
    value: { days: 7, unit: 'working' },
    source: verified(rule, '第三十七条', {
      zh: '闭会之日起七个工作日内向上一级工会报告',
      en: 'Reported to the upper union within seven working days of the close',
      words: '七个工作日内',
    }),
  },
  termYears: {
    value: [3, 4, 5],
    source: verified(rule, '第二十二条', { zh: '每届三年至五年', en: 'A term has three to five years' }),
  },
  advice: {
    staffMeetingBelow: verified(rule, '第四条', {
      zh: '一百人以上的应当召开职工代表大会，不足一百人的一般召开职工大会',
      en: 'From a hundred staff on a congress; below a hundred as a rule a meeting of all staff',
      words: '一百人以上',
    }),
    extraordinary: verified(rule, '第二十二条', {
      zh: '单位、工会或者三分之一以上职工代表提议，可以临时召开',
      en: 'Employer, union or a third of the delegates may propose an extraordinary session',
      words: '三分之一以上',
    }),
    inPerson: unverified(
      { title: '', adopted: null, inForce: null },
      {
        zh: '据了解，上海要求线上召开职代会的单位每年至少现场召开一次；原文尚未查到',
        en: 'Shanghai is understood to ask that who meets online meets in the room once a year at least; the text was not found',
      },
    ),
    sessionsPerYear: verified(rule, '第二十二条', { zh: '每年至少召开一次', en: 'At least once a year' }),
    termExtension: verified(rule, '第二十二条', {
      zh: '延期换届不超过一年',
      en: 'A term is extended by at most one year',
      words: '不得超过一年',
    }),
    delegateElection: verified(rule, '第十五条', {
      zh: '选区三分之二以上职工参加，候选人获选区全体职工半数以上赞成当选，结果公布',
      en: 'Two thirds of the constituency take part; elected with half or more of all its staff; the result is published',
      words: '三分之二以上 / 半数以上',
    }),
    recall: verified(rule, '第十九条', {
      zh: '罢免须经原选区全体职工半数以上同意；补选由原选区按选举程序进行',
      en: 'Recall needs half or more of all staff of the constituency, which also elects the successor',
      words: '半数以上',
    }),
    jointMeeting: verified(rule, '第二十五条', {
      zh: '闭会期间由工会召集联席会议，应当由职代会审议通过的事项除外，并向下次大会报告',
      en: 'Between sessions the union may call a joint meeting, never on what the congress has to adopt; the next session hears of it',
    }),
    regional: ofRegion,
    disagreement: verified(rule, '第三十条', {
      zh: '意见分歧较大的，单位与工会协商修改后再次审议',
      en: 'On serious disagreement employer and union revise it and submit it again',
    }),
    effect: verified(rule, '第三十三条、第三十四条', {
      zh: '应当提交而未提交的，对职工不具有约束力；已通过的，非经重新审议通过不得变更',
      en: 'What was not submitted does not bind the staff; what was adopted changes only by being adopted anew',
    }),
  },
  regional: {
    since: 3,
    rules: {
      minimumDelegates: {
        value: { bands: [{ fromStaff: 0, kind: 'fixed', count: 30 }], mandatory: true },
        source: ofRegion,
      },
      managersAtMost: { value: { percent: 30, mandatory: true }, source: ofRegion },
      frontLineAtLeast: { value: { percent: 50, counts: ['front-line'], mandatory: true }, source: ofRegion },
    },
  },
};
