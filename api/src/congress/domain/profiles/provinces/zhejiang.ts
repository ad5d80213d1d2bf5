import { national } from '../national.ts';
import { inheritAll, type Profile } from '../profile.ts';
import { inherited, regulations, verified } from '../sources.ts';

const { zhejiang: rule } = regulations;
const everyVote = (zh: string, en: string) => verified(rule, '第十五条', { zh, en, words: '选举和表决的事项' });
const moreThanHalf = verified(rule, '第十五条', {
  zh: '选举和表决须经全体代表过半数同意',
  en: 'Elections and votes need more than half of all delegates',
  words: '过半数',
});

/** 浙江: its ordinance was read whole. */
export const zhejiang: Profile = {
  ...inheritAll(national, inherited),
  id: 'zhejiang',
  version: 2,
  inForce: rule.inForce,
  basis: 'own',
  provisional: false,
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'fixed', count: 30 },
        { fromStaff: 100, kind: 'steps', base: 40, plus: 7, perStaff: 100 },
        { fromStaff: 1_000, kind: 'steps', base: 100, plus: 20, perStaff: 1_000 },
        { fromStaff: 5_000, kind: 'fixed', count: 200 },
      ],
      mandatory: true,
    },
    source: verified(rule, '第十条', {
      zh: '不满一百人的至少三十名；一百人以上以四十名为基数，每增一百人增七名；一千人以上以一百名为基数，每增一千人增二十名；五千人以上至少二百名',
      en: 'Below a hundred staff thirty; then forty and seven per further hundred; beyond a thousand a hundred and twenty per further thousand; from five thousand two hundred',
      words: '不得少于 / 为基数',
      note: [
        '恰为一百人、一千人时条文未规定，按各档起点计；两端之间条文所定为名额，平台按下限计',
        'At exactly 100 and 1,000 the text is silent and the band’s beginning is taken; between the ends it fixes a number, which is counted as the least',
      ],
    }),
  },
  managersAtMost: {
    value: { percent: 20, mandatory: true },
    source: verified(rule, '第十一条', {
      zh: '中高级管理人员不得超过代表总数的百分之二十',
      en: 'Middle and high managers are at most twenty percent',
      words: '不得超过',
    }),
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: true },
    source: verified(rule, '第十一条', {
      zh: '女职工代表比例不低于女职工在职工中所占比例',
      en: 'The share of women is not below that of the staff',
      words: '不得低于',
    }),
  },
  quorum: {
    value: { numerator: 2, denominator: 3 },
    source: verified(rule, '第十五条', {
      zh: '三分之二以上代表出席方可召开',
      en: 'It meets with two thirds of the delegates',
      words: '三分之二以上',
    }),
  },
  majority: { value: national.majority.value, source: moreThanHalf },
  majorityToAdopt: { value: national.majority.value, source: moreThanHalf },
  majorityToElect: { value: national.majority.value, source: moreThanHalf },
  secretToAdopt: { value: true, source: everyVote('表决一律无记名投票', 'Every vote is secret') },
  secretToElect: { value: true, source: everyVote('选举一律无记名投票', 'Every election is secret') },
  secretProcedural: {
    value: true,
    source: verified(rule, '第十五条', {
      zh: '条文及于一切表决事项，议程中的程序性表决亦以无记名投票进行',
      en: 'The words reach every vote, so procedural votes on the agenda are secret, too',
      words: '选举和表决的事项',
      note: [
        '预备会议的六项事项在大会召开之前，平台仍以举手通过',
        'The six matters of the preparatory meeting come before the session and are still adopted by hands',
      ],
    }),
  },
  termYears: {
    value: [3, 5],
    source: verified(rule, '第十四条', {
      zh: '一般与本企业工会届期相同，即三年或者五年（工会法第十六条）',
      en: 'As a rule that of the union, three or five years (Trade Union Law art. 16)',
      words: '三年或者五年',
    }),
  },
  advice: {
    staffMeetingBelow: verified(rule, '第七条', {
      zh: '不满一百人的可以召开职工大会',
      en: 'Below a hundred staff a meeting of all may be held instead',
    }),
    adjustingDelegates: verified(rule, '第十条', {
      zh: '任期内职工人数明显变化的，代表名额相应调整',
      en: 'When the staff changes clearly within a term, the number of delegates follows',
    }),
    termExtension: verified(rule, '第十四条', {
      zh: '提前或者延期换届须书面报上一级工会同意',
      en: 'Ending a term early or late needs the written consent of the upper union',
    }),
    extraordinary: verified(rule, '第十五条', {
      zh: '企业、工会或者三分之一以上代表提议，可以临时召开',
      en: 'Employer, union or a third of the delegates may propose an extraordinary session',
      words: '三分之一以上',
    }),
    sessionsPerYear: verified(rule, '第十五条', { zh: '每年至少召开一次', en: 'At least once a year' }),
    otherGroups: verified(rule, '第十一条', {
      zh: '集中安置残疾人的企业应有相应比例的残疾职工代表；使用被派遣劳动者较多的，适当比例列席',
      en: 'Where disabled people are employed as a group they have their share; of dispatched workers a suitable share attends without a vote',
    }),
    regional: verified(rule, '第十七条、第十八条', {
      zh: '区域性、行业性职代会中企业经营者代表不超过百分之二十',
      en: 'In a regional or industry congress operators are at most twenty percent',
    }),
    disclosure: verified(rule, '第二十三条', {
      zh: '职工意见在三十日内答复或者说明',
      en: 'Comments are answered within thirty days',
    }),
    collectiveContract: verified(regulations.zhejiangContracts, '第二十四条', {
      zh: '集体合同草案在十五个工作日内提交职代会',
      en: 'The draft of a collective contract goes to the congress within fifteen working days',
    }),
    employeeDirectors: verified(rule, '第二十五条', {
      zh: '三分之一以上职工代表或者十分之一以上职工联名可提议罢免职工董事、监事',
      en: 'A third of the delegates or a tenth of the staff may propose to recall employee directors',
    }),
  },
};
