import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../ui/desk/forms/readSheet.ts';
import { readRoster } from './readRoster.ts';

const head = '姓名\t工号\t性别\t类别\t代表类型\t单位\t手机尾号';
const one = '王立恒\tQH1001\t男\t一线职工\t正式代表\t总装\t13800001234';

describe('a pasted roster', () => {
  test('columns are found by their names, whatever their order', () => {
    const [row] = readRoster('工号\t姓名\t性别\t类别\nQH1\t李晓岚\t女\t技术人员').rows;
    expect(row?.entry).toMatchObject({ name: '李晓岚', staffNumber: 'QH1', gender: 'female', category: 'technical' });
    expect(row?.problems).toEqual([]);
  });

  test('without names the columns have their usual order, and commas do as well as tabs', () => {
    const [row] = readRoster('王立恒，QH1001, 男, 管理人员, 列席, "总装,一工段"').rows;
    expect(row?.entry).toEqual({
      name: '王立恒',
      staffNumber: 'QH1001',
      gender: 'male',
      category: 'manager',
      capacity: 'non-voting',
      unit: '总装,一工段',
      phoneTail: null,
    });
  });

  test('only the last four digits of a phone are taken', () => {
    expect(readRoster(one).rows[0]?.entry.phoneTail).toBe('1234');
    expect(readRoster(one.replace('13800001234', '12')).rows[0]?.problems).toEqual([{ kind: 'phone', value: '12' }]);
  });

  test('what is wrong is told by row: missing, unknown, twice', () => {
    const { rows } = readRoster(
      [head, one, '\tQH2\t女\t厨师\t正式代表', '张大勇\tQH1001\t男\t一线职工', '赵某\tQH3\t女'].join('\n'),
    );
    expect(rows.map(({ line, problems }) => [line, problems])).toEqual([
      [2, []],
      [
        3,
        [
          { kind: 'missing', field: 'name' },
          { kind: 'unknown', field: 'category', value: '厨师' },
        ],
      ],
      [4, [{ kind: 'duplicate', of: 2 }]],
      [5, [{ kind: 'category-missing' }]],
    ]);
  });

  test('empty lines are passed over, and lines keep the numbers they have in the text', () => {
    expect(readRoster(`${head}\n\n${one}\n\n`).rows.map(({ line }) => line)).toEqual([3]);
  });

  test('cells in quotes lose them', () => {
    expect(cellsOf('"王"\t"a b"')).toEqual(['王', 'a b']);
    expect(cellsOf('王,,女')).toEqual(['王', '', '女']);
  });

  test('headings that are called otherwise are read as somebody said they are', () => {
    const text = '人员\t卡号\t男女\n王立恒\tQH1\t男';
    expect(readRoster(text).sheet.isHead).toBe(false);
    const { rows, sheet } = readRoster(text, { 人员: 'name', 卡号: 'staffNumber', 男女: 'gender' });
    expect(sheet.isHead).toBe(true);
    expect(rows[0]?.entry).toMatchObject({ name: '王立恒', staffNumber: 'QH1', gender: 'male' });
  });
});
