import { national } from './national.ts';
import { inherit } from './profile.ts';

const shanghaiRule = '《上海市职工代表大会条例》';
const zhejiangRule = '《浙江省企业民主管理条例》';
const henanRule = '《河南省企业民主管理条例》';
const shandongRule = '《山东省企业职工代表大会条例》';

export const shanghai = inherit(national, {
  id: 'shanghai',
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'fixed', count: 30 },
        { fromStaff: 100, kind: 'steps', base: 30, plus: 5, perStaff: 100 },
        { fromStaff: 3001, kind: 'fixed', count: 175 },
      ],
      mandatory: true,
    },
    source: `${shanghaiRule}：职工一百人至三千人的，代表名额以三十名为基数，每增加一百人增加五名；三千人以上不少于一百七十五名`,
  },
  secretPowers: {
    value: ['adopt', 'elect', 'evaluate'],
    source: `${shanghaiRule}：审议通过事项采用无记名投票方式表决`,
  },
  presidiumSize: {
    value: [
      { upToDelegates: 100, least: 3, most: 5 },
      { upToDelegates: Infinity, least: 7, most: Infinity },
    ],
    source: `${shanghaiRule}：代表三十至一百人的，主席团三至五人；一百人以上的，不少于七人`,
  },
});

export const zhejiang = inherit(national, {
  id: 'zhejiang',
  minimumDelegates: {
    value: {
      bands: [
        { fromStaff: 0, kind: 'share', percent: 5, floor: 30 },
        { fromStaff: 100, kind: 'steps', base: 40, plus: 7, perStaff: 100 },
        { fromStaff: 1_000, kind: 'steps', base: 100, plus: 20, perStaff: 1_000 },
        { fromStaff: 5_000, kind: 'fixed', count: 200 },
      ],
      mandatory: true,
    },
    source: `${zhejiangRule}：职工一百人至一千人的，代表四十名，每增加一百人增加七名；一千人至五千人的，一百名，每增加一千人增加二十名；五千人以上不少于二百名`,
  },
  womenAtLeast: {
    value: { measure: 'share-of-staff', mandatory: true },
    source: `${zhejiangRule}：女职工代表比例不低于女职工占职工总数的比例`,
  },
  secretPowers: {
    value: ['adopt', 'elect', 'evaluate'],
    source: `${zhejiangRule}：审议通过事项采用无记名投票方式表决`,
  },
});

export const henan = inherit(national, {
  id: 'henan',
  minimumDelegates: {
    value: {
      // The ordinance gives shares that fall within each band (15–10 %, 10–3 %). Read as numbers
      // rising evenly between the ends of a band: a larger staff then never needs fewer delegates.
      bands: [
        { fromStaff: 0, kind: 'fixed', count: 30 },
        { fromStaff: 200, kind: 'sliding', base: 30, reaching: 100, atStaff: 1_000 },
        { fromStaff: 1_000, kind: 'sliding', base: 100, reaching: 300, atStaff: 10_000 },
        { fromStaff: 10_000, kind: 'fixed', count: 300 },
      ],
      mandatory: true,
    },
    source: `${henanRule}：职工一百至二百人的三十名；不足一千人的百分之十五至百分之十；不足一万人的百分之十至百分之三（按区间两端人数均匀递增计算）`,
  },
});

export const shandong = inherit(national, {
  id: 'shandong',
  shownDays: { value: 15, source: `${shandongRule}：公示不少于十五日` },
  publishWithinDays: { value: 3, source: `${shandongRule}：闭会后三日内公布` },
});

const trial = '试用：等待期为零，以便在几分钟内走完全程';

/** As national, without waiting. A congress under it is marked as a trial on every document. */
export const demo = inherit(national, {
  id: 'demo',
  provisional: true,
  noticeDays: { value: 0, source: trial },
  shownDays: { value: 0, source: trial },
  fileWithinDays: { value: 0, source: trial },
});
