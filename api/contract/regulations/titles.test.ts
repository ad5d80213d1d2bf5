import { expect, test } from 'vitest';
import { excerptOf, marked, wordsOf } from './marking.ts';
import { titleKey } from './titles.ts';

const one = '某市职工食堂民主管理办法';
test.each([
  '《某市职工食堂民主管理办法》',
  ' 某市 职工食堂　民主管理办法 ',
  '某市职工食堂民主管理办法（2017修正）',
  '某市职工食堂民主管理办法(2017年修订)',
  '某市职工食堂民主管理办法（试行）',
  '某市职工食堂民主管理办法2017',
  '某市职工食堂民主管理办法〔2017〕',
  '某市职工食堂民主管理办法2017年11月23日修正',
])('L-7: “%s” is the same title', (other) => expect(titleKey(other)).toBe(titleKey(one)));

test('L-7: a law is called with its country or without', () => {
  expect(titleKey('中华人民共和国工会法')).toBe(titleKey('《工会法》（2021修正）'));
  expect(titleKey('某市实施《中华人民共和国工会法》办法')).toBe(titleKey('某市实施〈中华人民共和国工会法〉办法'));
});

test('L-7: other titles are others', () => {
  const titles = [one, '某省职工食堂民主管理办法', '某市职工食堂民主管理条例', '中华人民共和国', '2017', '（试行）'];
  expect(new Set(titles.map(titleKey)).size).toBe(titles.length);
});

test('L-6: words are marked where they stand, and joined the stretches are the text', () => {
  const text = '工会应当公布账目；Union 工会委员会';
  const stretches = marked(text, wordsOf(' 工会 UNION '));
  expect(stretches.map((each) => each.text).join('')).toBe(text);
  expect(stretches.filter((each) => each.marked).map((each) => each.text)).toEqual(['工会', 'Union', '工会']);
  expect(marked('a.b*c', wordsOf('.b*'))).toContainEqual({ text: '.b*', marked: true });
  expect(marked('无', [])).toEqual([{ text: '无', marked: false }]);
});

test('L-6: an excerpt holds the word', () => {
  const long = `${'甲'.repeat(300)}公布${'乙'.repeat(300)}`;
  expect(excerptOf(long, ['公布'])).toMatch(/^…甲+公布乙+…$/);
  expect(excerptOf(long, ['公布']).length).toBeLessThan(130);
  expect(excerptOf('公布\n账目', ['账目'])).toBe('公布 账目');
});
