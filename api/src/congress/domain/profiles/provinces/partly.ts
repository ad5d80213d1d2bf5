/** Places whose own rules on the congress were read in part, or not: the nation's, with what the place adds. */
import { national } from '../national.ts';
import { inheritAll, type Profile } from '../profile.ts';
import { notRead, inherited, regulations, verified } from '../sources.ts';

const { shandong: ordinance, shandongOpen, chongqingOpen, beijingUnion } = regulations;

/** 山东: of the ordinance of 2005 articles 1 to 9 were read, and the one on disclosure. */
export const shandong: Profile = {
  ...inheritAll(national, (rule) => notRead(rule, ordinance)),
  id: 'shandong',
  version: 2,
  inForce: shandongOpen.inForce,
  basis: 'additions',
  provisional: false,
  frontLineAtLeast: {
    value: { percent: 70, counts: ['front-line', 'technical'], mandatory: true },
    source: verified(ordinance, '第九条', {
      zh: '一线职工和科技人员合计不低于百分之七十',
      en: 'Front-line workers and scientific and technical staff together are at least seventy percent',
      words: '不低于70%',
    }),
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: false },
    source: verified(ordinance, '第九条', {
      zh: '女职工代表比例一般不低于女职工所占比例',
      en: 'The share of women is as a rule not below that of the staff',
      words: '一般不低于',
    }),
  },
  shownDays: {
    value: 15,
    source: verified(shandongOpen, '第十二条第二款', {
      zh: '公开时限不少于十五日',
      en: 'Shown for at least fifteen days',
      words: '不得少于十五日',
    }),
  },
  publishWithinDays: {
    value: 3,
    source: verified(shandongOpen, '第十二条第一款第三项', {
      zh: '通过的事项于闭会后三日内公开',
      en: 'What was adopted is open within three days of the close',
      words: '三日内',
    }),
  },
  advice: {
    openToStaff: verified(shandongOpen, '第十二条第一款第三项', {
      zh: '议程和相关事项于会议七日前向全体职工公开',
      en: 'Agenda and matters are open to all staff seven days before',
      words: '七日前',
    }),
    collectiveContract: verified(regulations.shandongWages, '第二十七条、第二十九条、第三十一条', {
      zh: '工资合同经全体职工代表过半数通过，七日内公布，十日内报送',
      en: 'The wage contract needs more than half of all delegates; published within seven days, filed within ten',
      words: '过半数',
    }),
  },
};

/** 重庆: the ordinance on disclosure. */
export const chongqing: Profile = {
  ...inheritAll(national, inherited),
  id: 'chongqing',
  version: 1,
  inForce: chongqingOpen.inForce,
  basis: 'additions',
  provisional: false,
  shownDays: {
    value: 15,
    source: verified(chongqingOpen, '第九条', {
      zh: '公开栏公布时间不少于十五日',
      en: 'Shown on the board for at least fifteen days',
    }),
  },
  advice: {
    ...national.advice,
    openToStaff: verified(chongqingOpen, '第十条第一项', {
      zh: '议程和相关事项于会议五日前公布',
      en: 'Agenda and matters are published five days before',
    }),
    disclosure: verified(chongqingOpen, '第十一条', {
      zh: '职工意见在三十日内答复',
      en: 'Comments are answered within thirty days',
    }),
    collectiveContract: verified(regulations.chongqingContracts, '第二十六条', {
      zh: '集体合同草案须三分之二以上代表出席，全体代表半数以上同意',
      en: 'A collective contract needs two thirds present and half or more of all delegates',
      words: '半数以上',
    }),
  },
};

/** 北京: what its measures on the Trade Union Law add. */
export const beijing: Profile = {
  ...inheritAll(national, inherited),
  id: 'beijing',
  version: 1,
  inForce: beijingUnion.inForce,
  basis: 'additions',
  provisional: false,
  advice: {
    ...national.advice,
    mattersToUnion: verified(beijingUnion, '第四十六条', {
      zh: '提交大会的事项于会议七日前以书面形式交工会',
      en: 'Matters go to the union in writing seven days before',
      words: '七日前',
    }),
    effect: verified(beijingUnion, '第四十五条', {
      zh: '集体合同、福利基金、住房公积金和社会保险、劳动模范推荐、安全、安置等事项须经职代会通过',
      en: 'Collective contracts, welfare fund, housing fund and insurance, model workers, safety and resettlement are adopted by the congress',
    }),
  },
};
