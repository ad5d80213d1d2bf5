import { national } from '../national.ts';
import { inheritAll, type DelegateBand, type Profile } from '../profile.ts';
import { inherited, regulations, verified } from '../sources.ts';

const { henan: rule } = regulations;
const moreThanHalf = verified(rule, '第二十条', {
  zh: '须经全体职工代表过半数通过',
  en: 'It needs more than half of all delegates',
  words: '过半数',
});
const secretVote = verified(rule, '第二十条', {
  zh: '选举及其他重大事项的表决采取无记名投票',
  en: 'Elections and votes on other major matters are secret',
  words: '无记名投票',
});

/** The shares of each band, read as numbers that rise evenly: what is advised, and stops nobody. */
const evenly: DelegateBand[] = [
  { fromStaff: 0, kind: 'fixed', count: 30 },
  { fromStaff: 200, kind: 'sliding', base: 30, reaching: 100, atStaff: 1_000 },
  { fromStaff: 1_000, kind: 'sliding', base: 100, reaching: 300, atStaff: 10_000 },
  { fromStaff: 10_000, kind: 'fixed', count: 300 },
];

/** 河南: its ordinance was read whole. */
export const henan: Profile = {
  ...inheritAll(national, inherited),
  id: 'henan',
  version: 2,
  inForce: rule.inForce,
  basis: 'own',
  provisional: false,
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'fixed', count: 30 },
        { fromStaff: 201, kind: 'share', percent: 10, floor: 30 },
        { fromStaff: 1_001, kind: 'share', percent: 3, floor: 30 },
        // Here the ordinance sets no least number, and advises at most five hundred.
        { fromStaff: 10_001, kind: 'fixed', count: 0 },
      ],
      mandatory: true,
    },
    source: verified(rule, '第十八条', {
      zh: '一百至二百人的不少于三十人；二百至一千人为百分之十五至十；一千至一万人为百分之十至三；一万人以上未设下限',
      en: 'For 100–200 staff at least thirty; for 200–1,000 fifteen to ten percent; for 1,000–10,000 ten to three percent; beyond that no least number',
      words: '不少于三十人 / 百分之十五至十 / 百分之十至三',
      note: ['平台以各档的低端为必须达到的下限', 'The lower end of each band is what must be reached'],
    }),
  },
  womenAtLeast: {
    value: { measure: 'some', mandatory: false },
    source: verified(rule, '第十八条', {
      zh: '女职工和青年职工应占适当比例',
      en: 'Women and the young have a suitable share',
      words: '适当比例',
    }),
  },
  quorum: {
    value: { numerator: 2, denominator: 3 },
    source: verified(rule, '第十九条', {
      zh: '三分之二以上代表出席',
      en: 'Two thirds of the delegates are present',
      words: '三分之二以上',
    }),
  },
  majority: { value: national.majority.value, source: moreThanHalf },
  majorityToAdopt: { value: national.majority.value, source: moreThanHalf },
  majorityToElect: { value: national.majority.value, source: moreThanHalf },
  secretToAdopt: { value: true, source: secretVote },
  secretToElect: { value: true, source: secretVote },
  noticeDays: {
    value: 7,
    source: verified(rule, '第十九条', {
      zh: '会议七日前告知事项并发给材料',
      en: 'Matters are told and papers given seven days before',
      words: '七日前',
    }),
  },
  termYears: {
    value: [3, 5],
    source: verified(rule, '第十九条', {
      zh: '每届三年或者五年',
      en: 'A term has three years or five',
      words: '三年或者五年',
    }),
  },
  advised: { delegates: evenly, mostDelegates: { fromStaff: 10_000, count: 500 } },
  advice: {
    staffMeetingBelow: verified(rule, '第八条', {
      zh: '一百人以下的建立职工大会制度，一百人以上的建立职工代表大会制度',
      en: 'Up to a hundred staff a meeting of all; from a hundred on a congress',
    }),
    advisedDelegates: verified(rule, '第十八条', {
      zh: '各档比例按两端人数均匀递增所得的人数（平台的读法）；一万人以上以三百人为宜系平台推算',
      en: 'The number that rises evenly through each band (a reading of ours); three hundred beyond ten thousand is our inference',
    }),
    maximumDelegates: verified(rule, '第十八条', {
      zh: '一万人以上的以不超过五百人为宜',
      en: 'From ten thousand staff on preferably not more than five hundred',
      words: '不超过五百人为宜',
    }),
    sessionsPerYear: verified(rule, '第十九条', { zh: '每年至少召开一次', en: 'At least once a year' }),
    mattersToUnion: verified(regulations.henanUnion, '第十六条', {
      zh: '提交大会的事项于会议十五日前以书面形式交工会委员会',
      en: 'Matters go to the union committee in writing fifteen days before',
      words: '十五日前',
    }),
    recall: verified(rule, '第十五条、第十七条', {
      zh: '代表由本单位直接选举、罢免和补选，每年向选举单位述职',
      en: 'Delegates are elected, recalled and replaced by their unit, and report to it every year',
    }),
    jointMeeting: verified(rule, '第二十一条', {
      zh: '联席会议受职代会委托处理事项，由下一次大会确认',
      en: 'A joint meeting acts by mandate of the congress, and the next session confirms it',
    }),
    disclosure: verified(rule, '第二十八条', {
      zh: '公开的时间一般不少于七天',
      en: 'What is disclosed is shown for seven days as a rule',
    }),
    effect: verified(rule, '第十二条', {
      zh: '通过的事项具有约束力，非经原程序不得变更',
      en: 'What was adopted binds, and changes only by the same procedure',
    }),
  },
};
