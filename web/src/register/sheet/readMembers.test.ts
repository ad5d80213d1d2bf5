import { expect, test } from 'vitest';
import { readMembers } from './readMembers.ts';

test('columns are found by their names; what is left out or empty is not said', () => {
  const [row] = readMembers(
    '工号\t姓名\t性别\t选区\t单位\t手机\t入会日期\t身份\nQH1\t李晓岚\t女\t机加选区\t\t138 0000 1234\t2019年7月1日\t会员',
  ).lines;
  expect(row).toEqual({
    line: 2,
    problems: [],
    entry: {
      name: '李晓岚',
      staffNumber: 'QH1',
      gender: 'female',
      constituency: '机加选区',
      phone: '13800001234',
      joinedOn: '2019-07-01',
      status: 'member',
    },
  });
});

test('without names the columns have their usual order', () => {
  expect(readMembers('王立恒,QH2,男,总装,第一选区,技术,1234').lines[0]?.entry).toMatchObject({
    unit: '总装',
    constituency: '第一选区',
    category: 'technical',
    phone: '1234',
  });
});

test('what is wrong is told by row', () => {
  const rows = readMembers(
    '姓名\t工号\t性别\t类别\t手机\t入会日期\n\tQ1\t女\n甲\tQ2\t不详\t厨师\t12\t2019-02-30\n乙\tQ1\t男',
  ).lines;
  expect(rows.map(({ line, problems }) => [line, problems])).toEqual([
    [2, [{ kind: 'missing', field: 'name' }]],
    [
      3,
      [
        { kind: 'unknown', field: 'category', value: '厨师' },
        { kind: 'unknown', field: 'phone', value: '12' },
        { kind: 'unknown', field: 'joinedOn', value: '2019-02-30' },
        { kind: 'unknown', field: 'gender', value: '不详' },
      ],
    ],
    [4, [{ kind: 'duplicate', of: 2 }]],
  ]);
});
