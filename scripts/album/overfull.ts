/** A congress where everything is as long and as many as it may come: what a page must still bear. */
import { demo, demoOf, type Material } from '@congress/db/seed/demo';
import { at } from '../demo/officers.ts';

const LARGEST_GROUP = 200;
const groups = [
  '总装制造一分厂、二分厂及外场服务保障中心联合代表团',
  '机械加工代表团',
  '铸锻热处理代表团',
  '技术质量与信息化代表团',
  '营销物流代表团',
  '职能机关、离退休工作部及驻外机构代表团',
] as const;

const article = (number: number): string =>
  `第${number}条 企业与职工双方应当遵循合法、公平、平等自愿、协商一致、诚实信用的原则，就本办法所列事项定期进行沟通；` +
  '涉及职工切身利益的调整，应当先行听取工会和职工代表的意见，并在实施前向全体职工公示不少于七日。';
const longText = Array.from({ length: 40 }, (_, index) => article(index + 1)).join('\n');

const longTitle =
  '关于企业深化三项制度改革中岗位聘任、薪酬分配与绩效考核办法及其配套实施细则（二〇二六年第二次修订草案·征求意见稿）的议案';

/** Sixty characters of a title, a group of two hundred, thirty items on one paper. */
export function overfull(): Material {
  const { founding, people, present } = demoOf(320);
  return {
    founding: {
      ...founding,
      title:
        '津岚启衡装备制造有限公司第三届职工代表大会第二次会议暨二〇二六年度工作会议和先进集体先进个人表彰大会（扩大）',
    },
    groups: groups.map((name) => ({ name })),
    people: people.map((person, index) => {
      if (person.group === null) return person;
      const group = index < LARGEST_GROUP ? 0 : 1 + (index % (groups.length - 1));
      return {
        ...person,
        group,
        unit: groups[group] ?? '',
        ...(index % 9 === 4 ? { name: '阿卜杜热合曼·买买提依明' } : {}),
      };
    }),
    present,
    items: Array.from({ length: 30 }, (_, index) => {
      const model = at(demo.items, index % demo.items.length);
      return {
        ...model,
        title: index % 3 === 0 ? `${longTitle.slice(0, 57)}之${index + 1}` : `${index + 1}．${model.title}`,
        text: index === 0 ? longText : model.text,
      };
    }),
    proposals: Array.from({ length: 24 }, (_, index) => {
      const model = at(demo.proposals, index % demo.proposals.length);
      return index % 4 === 0 ? { title: longTitle.slice(0, 40), text: longText.slice(0, 1800) } : model;
    }),
  };
}
