import type { Profile } from './profile.ts';
import { house, regulations, unverified, verified } from './sources.ts';

const { national: rule } = regulations;
const half = { numerator: 1, denominator: 2, base: 'all', strict: true, wording: 'more-than-half' } as const;
const moreThanHalf = verified(rule, '第二十条', {
  zh: '选举和表决须有全体职工代表的过半数赞成，恰为半数不够',
  en: 'Elections and votes need more than half of all delegates; exactly half is not enough',
  words: '过半数',
});
const everyVote = (zh: string, en: string) => verified(rule, '第二十条', { zh, en, words: '无记名投票' });

/** The national baseline. Whatever a province does not say is as here. */
export const national: Profile = {
  id: 'national',
  version: 2,
  inForce: '2012-02-13',
  basis: 'national',
  provisional: false,
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'share', percent: 5, floor: 30 },
        // Beyond a hundred the number is for the enterprise and the union to agree.
        { fromStaff: 2_000, kind: 'fixed', count: 100 },
      ],
      mandatory: true,
    },
    source: unverified(rule, {
      zh: '代表人数不少于职工人数的百分之五，最少三十人；超过一百人的部分由企业与工会商定',
      en: 'At least five percent of the staff and thirty people; beyond a hundred, enterprise and union agree',
    }),
  },
  managersAtMost: {
    value: { percent: 20, mandatory: true },
    source: unverified(rule, {
      zh: '中层以上管理人员一般不超过代表总数的百分之二十',
      en: 'Managers of middle rank and above are as a rule at most twenty percent',
    }),
  },
  frontLineAtLeast: {
    value: { percent: 50, counts: ['front-line'], mandatory: true },
    source: unverified(rule, {
      zh: '以一线职工为主体；条文未核对，按不少于一半计',
      en: 'Front-line workers are the main body; not read, and counted as at least half',
    }),
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: false },
    source: unverified(rule, {
      zh: '女职工代表比例与女职工所占比例相适应',
      en: 'The share of women is in keeping with their share of the staff',
    }),
  },
  quorum: {
    value: { numerator: 2, denominator: 3 },
    source: unverified(rule, {
      zh: '三分之二以上职工代表出席方可召开，恰为三分之二即够',
      en: 'It meets with two thirds of the delegates; exactly two thirds are enough',
    }),
  },
  majority: { value: half, source: moreThanHalf },
  majorityToAdopt: { value: half, source: moreThanHalf },
  majorityToElect: { value: half, source: moreThanHalf },
  secretToAdopt: {
    value: true,
    source: everyVote('重要事项以无记名投票分项表决', 'Important matters are voted secretly, item by item'),
  },
  secretToElect: {
    value: true,
    source: everyVote('选举属重要事项，以无记名投票进行', 'Elections are important matters, and secret'),
  },
  secretToEvaluate: {
    value: true,
    source: house('民主评议以无记名方式进行，使评议人无所顾虑', 'Evaluations are secret, so that nobody has to fear'),
  },
  secretProcedural: {
    value: false,
    source: house('程序性事项以举手方式表决', 'Procedural matters are voted by hands'),
  },
  noticeDays: {
    value: 7,
    source: unverified(rule, {
      zh: '会议七日前将审议材料送达职工代表',
      en: 'Delegates have the papers seven days before',
    }),
  },
  presidiumShare: {
    value: { percent: 50, counts: ['front-line', 'technical', 'administrative'], mandatory: true },
    source: verified(rule, '第十九条', {
      zh: '主席团成员中工人、技术人员和一般管理人员不少于一半',
      en: 'Workers, technical staff and ordinary administrators are at least half of the presidium',
      words: '不少于百分之五十',
    }),
  },
  presidiumSize: {
    value: [],
    source: house('全国规定未限定主席团人数', 'The national rule sets no size for the presidium'),
  },
  secondersNeeded: { value: 2, source: house('立案须有二人以上附议', 'Two seconders file a proposal') },
  shownDays: { value: 7, source: house('公示七日', 'Shown for seven days') },
  publishWithinDays: { value: 7, source: house('闭会后七日内公布', 'Published within seven days of the close') },
  fileWithinDays: {
    value: { days: 15, unit: 'natural' },
    source: house('闭会后十五日内报送上级工会', 'Filed with the upper union within fifteen days'),
  },
  termYears: {
    value: [3, 4, 5],
    source: unverified(rule, { zh: '每届任期三年至五年', en: 'A term has three to five years' }),
  },
  vitalInterest: {
    value: 'warn-with-reason',
    source: house(
      '涉及职工切身利益的事项宜在现场表决，不在现场的须说明理由（平台原则）',
      'Matters of vital interest are best decided in one room; otherwise the reason is given (our principle)',
    ),
  },
  candidateSurplus: {
    value: { percent: 10, least: 1 },
    source: house(
      '差额选举的候选人比应选名额至少多一成，不足一人的按一人计',
      'Where candidates are more than seats, by at least a tenth of the seats, and by one',
    ),
  },
  singleSlate: {
    value: true,
    source: house('未见禁止等额选举的条文，可以采用等额选举', 'No article was found that forbids it'),
  },
  writeIn: {
    value: 'instead-of-against',
    source: house(
      '对候选人投反对票的可以另选他人，弃权的不得另选他人',
      'Whoever marks a candidate "against" may name somebody else; whoever abstains may not',
    ),
  },
  tieOrder: {
    value: 'strokes',
    source: house('得票相同的按姓氏笔画排列', 'Equal votes stand in the order of the strokes of the surname'),
  },
  petitionersNeeded: {
    value: 10,
    source: house('职工代表十人以上可以联名提名候选人', 'Ten delegates together may nominate'),
  },
  candidateNoticeDays: {
    value: 5,
    source: house('候选人名单公示五日', 'Candidates are shown for five days'),
  },
  leastRaters: {
    value: 10,
    source: house(
      '收回的测评票不足十张的，不公布数据，以免认出评议人',
      'With fewer than ten ballots a rating is not published in numbers, so that nobody is recognized',
    ),
  },
  satisfiedLevels: {
    value: 2,
    source: house('满意率按前两个等次占有效票的比例计算', 'The satisfaction rate is the share of the two best levels'),
  },
  advice: {
    inPerson: house(
      '没有查到关于线上召开职代会的规定；线上召开是对现场召开的补充，平台建议每年至少现场召开一次，涉及职工切身利益的事项在现场表决',
      'No rule on online congresses was found; they supplement those in a room, of which there should be one a year at least, and vital items are best decided there',
    ),
    presidiumOptional: verified(rule, '第十九条', {
      zh: '可以设主席团，不是必设',
      en: 'A presidium may be set up; it need not be',
      words: '可以设主席团',
    }),
    delegateElection: verified(rule, '第二十四条', {
      zh: '代表以班组、工段、车间、科室为基本单位直接选举；规模大、层级多的企业可由下一级职代会选举',
      en: 'Delegates are elected directly by team, section, workshop or office; in large enterprises by the congress one level down',
      words: '直接选举',
    }),
  },
  advised: {},
};
