import type { Profile } from './profile.ts';

const regulation = '《企业民主管理规定》（总工发〔2012〕12号）';
const house = '平台默认值：所依规定未作数字要求';

/** The national baseline. Whatever a province does not say is as here. */
export const national: Profile = {
  id: 'national',
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
    source: `${regulation}：代表人数不少于全体职工人数的百分之五，最少不少于三十人；超过一百人的，超出的人数由企业与工会协商确定`,
  },
  managersAtMost: {
    value: { percent: 20, mandatory: true },
    source: `${regulation}：中层以上管理人员一般不得超过代表总人数的百分之二十`,
  },
  frontLineAtLeast: {
    value: { percent: 50, mandatory: true },
    source: `${regulation}：以工人、技术人员等一线职工为主体`,
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: false },
    source: `${regulation}：女职工代表应与女职工人数所占比例相适应`,
  },
  quorum: {
    value: { numerator: 2, denominator: 3 },
    source: `${regulation}：须有三分之二以上的职工代表出席`,
  },
  majority: {
    value: { numerator: 1, denominator: 2, base: 'all', strict: true },
    source: `${regulation}：须经全体职工代表过半数通过`,
  },
  secretPowers: {
    value: ['adopt', 'elect', 'evaluate'],
    source: `${regulation}：选举和表决相关事项，重要事项采用无记名投票方式，分项表决`,
  },
  noticeDays: {
    value: 7,
    source: `${regulation}：会议七日前将审议材料以书面形式送达职工代表`,
  },
  presidiumFrontLine: {
    value: { percent: 50 },
    source: `${regulation}：主席团成员中工人、技术人员、管理人员不少于百分之五十`,
  },
  presidiumSize: { value: [], source: house },
  secondersNeeded: { value: 2, source: house },
  shownDays: { value: 7, source: house },
  publishWithinDays: { value: 7, source: house },
  fileWithinDays: { value: 15, source: house },
  termYears: { value: { least: 3, most: 5 }, source: `${regulation}：职工代表大会每届任期三年至五年` },
  vitalInterest: { value: 'warn-with-reason', source: house },
};
