import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citedArticle, labelOf, recognize } from './articles.ts';
import { written } from '../kernel/numerals.ts';

const labels = (text: string): string[] => recognize(text).articles.map(labelOf);

const plain = `某市职工食堂民主管理办法
2020年1月1日某市总工会通过

第一章  总则

第一条 为了办好职工食堂，制定本办法。
第二条 本办法适用于本市企业。
企业应当设食堂的，适用前款：
（一）三十人以上的；
（二）远离市区的。

第二章  伙食委员会
第一节  组成
第三条 伙食委员会由职工推选。
第三条之一 伙食委员会委员不得少于三人。
第二节  职责
第四条 第三条规定的委员应当每月公布账目。
第三章  附则
第五条 本办法自2020年3月1日起施行。`;

test('L-1: articles, their chapters, paragraphs and items, and what stands before them', () => {
  const { preamble, articles, gaps, doubles } = recognize(plain);
  expect(preamble).toBe('某市职工食堂民主管理办法\n2020年1月1日某市总工会通过');
  expect(articles.map((each) => [labelOf(each), each.headings.join(' / ')])).toEqual([
    ['第一条', '第一章 总则'],
    ['第二条', '第一章 总则'],
    ['第三条', '第二章 伙食委员会 / 第一节 组成'],
    ['第三条之一', '第二章 伙食委员会 / 第一节 组成'],
    ['第四条', '第二章 伙食委员会 / 第二节 职责'],
    ['第五条', '第三章 附则'],
  ]);
  expect(articles[1]?.text.split('\n')).toEqual([
    '本办法适用于本市企业。',
    '企业应当设食堂的，适用前款：',
    '（一）三十人以上的；',
    '（二）远离市区的。',
  ]);
  expect({ gaps, doubles }).toEqual({ gaps: [], doubles: [] });
});

describe('L-1: the dress of a text does not confuse it', () => {
  const same = labels(plain);
  const contents = '目　录\n第一章　总则\n第二章　伙食委员会\n第一节　组成\n第二节　职责\n第三章　附则\n\n';
  test.each([
    ['Markdown: headings', plain.replaceAll(/^(第.章|第.节)/gm, '## $1').replaceAll(/^(第\S+条)/gm, '### $1')],
    ['Markdown: bold', plain.replaceAll(/^(第[^条\s]+条(?:之一)?)/gm, '**$1**')],
    ['Markdown: bold without a blank', plain.replaceAll(/^(第[^条\s]+条(?:之一)?) /gm, '**$1**')],
    ['Markdown: lists', plain.replaceAll(/^(第|（)/gm, '- $1')],
    ['full-width blanks', plain.replaceAll(/^(第[^条\s]+条(?:之一)?) /gm, '　　$1　')],
    ['tabs', plain.replaceAll(/^(第[^条\s]+条(?:之一)?) /gm, '\t$1\t')],
    ['blanks within', plain.replaceAll(/^第([^条\s]+)条/gm, '第 $1 条').replaceAll('总则', '总　则')],
    ['no blank after the number', plain.replaceAll(/^(第[^条\s]+条(?:之一)?) /gm, '$1')],
    ['Arabic numbers', plain.replaceAll(/^第三条/gm, '第3条').replaceAll(/^第四条/gm, '第４条')],
    ['lines of Windows', plain.replaceAll('\n', '\r\n')],
    ['characters nobody sees', `\ufeff${plain.replaceAll('第', '\u200b第')}`],
    ['a table of contents', contents + plain],
    ['a table of contents with pages', contents.replaceAll(/(总则|委员会|组成|职责|附则)\n/g, '$1……12\n') + plain],
    ['a table of contents with articles', `${contents}第一条 目的\n第二条 适用范围\n第三条 伙食委员会\n${plain}`],
    ['a comment', plain.replace('第一章', '<!-- 第九条 不是\n第十条 也不是 -->\n第一章')],
  ])('%s', (_, text) => {
    const { articles, doubles, gaps } = recognize(text);
    expect(articles.map(labelOf)).toEqual(same);
    expect(articles.map(({ headings }) => headings)).toEqual(recognize(plain).articles.map(({ headings }) => headings));
    expect(articles[1]?.text).toContain('（二）远离市区的。');
    expect({ gaps, doubles }).toEqual({ gaps: [], doubles: [] });
  });
});

test('L-1: a table of contents is no preamble', () => {
  expect(recognize('某办法\n目录\n第一章 总则\n附则\n第一章 总则\n第一条 甲。').preamble).toBe('某办法');
});

test('L-1: a sentence that begins by naming an article or a chapter begins neither', () => {
  const sentences = [
    '第三条规定的委员，应当每月公布账目。',
    '第二条、第三条的规定，适用于分公司。',
    '第三条第二款规定的情形除外。',
    '第二章的规定，适用于分公司。',
    '第九条所称职工，包括派遣人员。',
  ];
  const text = ['第一条 甲。', '第二条 乙。', ...sentences, '第三条 丙。'].join('\n');
  const { articles } = recognize(text);
  expect(articles.map(labelOf)).toEqual(['第一条', '第二条', '第三条']);
  expect(articles[1]?.text).toBe(['乙。', ...sentences].join('\n'));
  expect(articles[2]?.headings).toEqual([]);
});

test('L-1: without blanks after the numbers, an article may begin as a reference does, and one that is missing loses no other', () => {
  const words = [
    '中华全国总工会制定。',
    '及时公布账目。',
    '所有职工参加。',
    '至少三十人。',
    '到期改选。',
    '和解不成的，仲裁。',
  ];
  const text = words.map((each, index) => `第${written(index + (index > 2 ? 2 : 1))}条${each}`).join('\n');
  expect(recognize(text).articles.map((each) => each.text)).toEqual(words);
  expect(recognize(text).gaps).toEqual([{ from: 4, to: 4 }]);
  expect(labels('第一千二百五十九条民法所称的“以上”包括本数。')).toEqual(['第一千二百五十九条']);
  expect(labels('第一条甲。\n第九十九条另有其他法律。')).toEqual(['第一条']);
});

test('L-1: a line of an article that ends in dots and a number stays', () => {
  expect(recognize('第一条 下列标准：\n一级……300\n二级……200').articles[0]?.text).toContain('二级……200');
});

test('L-1: gaps in the numbers and doubles are told, and nothing is thrown away', () => {
  const told = recognize('第一条 甲。\n第二条 乙。\n第五条 丙。\n第二条 丁。\n第五条之一 戊。\n第九条 己。');
  expect(told.gaps).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 8 },
  ]);
  expect(told.doubles).toEqual(['第二条']);
  expect(told.articles.map(({ text }) => text)).toEqual(['甲。', '乙。', '丙。', '丁。', '戊。', '己。']);
  expect(recognize('第三条 丙。').gaps).toEqual([{ from: 1, to: 2 }]);
});

test('L-1: where no article is recognized, all of it is preamble', () => {
  expect(recognize('关于开好职工代表大会的通知\n各单位：\n请按时参加。')).toEqual({
    preamble: '关于开好职工代表大会的通知\n各单位：\n请按时参加。',
    articles: [],
    gaps: [],
    doubles: [],
  });
  expect(recognize('').articles).toEqual([]);
});

test('L-1: however many articles, all are found in their order with their words', () => {
  const words = fc.array(fc.constantFrom('职工', '代表', '工会应当公布', '（一）甲；', '第三条规定的事项。', '款'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 300 }), fc.constantFrom(' ', '　', '\n'), (texts, apart) => {
      const source = texts.map((lines, index) => `第${written(index + 1)}条${apart}甲${lines.join('\n')}`).join('\n\n');
      const { articles, gaps, doubles } = recognize(source);
      expect(articles.map(labelOf)).toEqual(texts.map((_, index) => `第${written(index + 1)}条`));
      expect(articles.map(({ text }) => text)).toEqual(texts.map((lines) => `甲${lines.join('\n')}`));
      expect([gaps, doubles]).toEqual([[], []]);
    }),
    { numRuns: 50 },
  );
});

test('L-1: whatever the text, it is taken in', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('第一条', '第', '条', '之一', '章', '**', '## ', '\n', '　', '目录'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { articles } = recognize(pieces.join(''));
      expect(articles.every(({ number, text }) => number > 0 && text === text.trim())).toBe(true);
    }),
  );
});

test.each(['.', '<!--', '>', '第一 ', '**', '目录\n', '第', '（', '…'])(
  'L-1: a long text of “%s” is read to its end',
  (piece) => {
    expect(recognize(piece.repeat(300_000)).articles).toEqual([]);
  },
);

test.each([
  ['第三十一条', '第三十一条'],
  ['第31条', '第三十一条'],
  ['31', '第三十一条'],
  ['31条', '第三十一条'],
  ['三十一', '第三十一条'],
  ['第三十一条第二款', '第三十一条'],
  ['第三条之一', '第三条之一'],
  ['第 三 条', '第三条'],
  ['31, 15', '第三十一条'],
  ['第十二条、第十三条', '第十二条'],
])('L-7: the citation “%s” means %s', (citation, label) => {
  const cited = citedArticle(citation);
  expect(cited && labelOf(cited)).toBe(label);
});
test.each(['', '附则', '第条', '总则'])('L-7: the citation “%s” names no article', (citation) =>
  expect(citedArticle(citation)).toBe(null),
);
