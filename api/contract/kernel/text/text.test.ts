import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blocksOf } from './blocks.ts';
import { anchorsOf, contentsOf } from './places.ts';
import { plain } from './spans.ts';
import { writtenText } from './writing.ts';

/** Blocks as `kind text`, for the eye. */
const sketch = (text: string): string[] =>
  blocksOf(text).map((block) => {
    if (block.kind === 'table')
      return `table${block.head ? '+head' : ''} ${block.rows.map((row) => row.length).join(',')}`;
    const mark =
      block.kind === 'clause' ? `${block.rank} ${block.label}|` : block.kind === 'heading' ? `${block.level} ` : '';
    return `${block.kind} ${mark}${plain(block.spans)}`;
  });

test('W-2: a text written before there were marks is read as it was, a line a paragraph', () => {
  expect(sketch('  各位代表：\n\n现将2026年方案说明如下。\r\n　　5*3 与 C:\\dir，税率1.5倍。\n****')).toEqual([
    'paragraph 各位代表：',
    'paragraph 现将2026年方案说明如下。',
    'paragraph 5*3 与 C:\\dir，税率1.5倍。',
    'paragraph ****',
  ]);
});

test('W-3: chapters, articles, items and numbers are known by their words', () => {
  expect(
    sketch(
      '第一章 总则\n第一条　为了规范。\n（一）月度绩效\n（二）年度绩效，按考核发放。\n1.一线\n（1）热处理\n第一条规定的除外。\n一、会议时间',
    ),
  ).toEqual([
    'heading 1 第一章 总则',
    'clause 1 第一条|为了规范。',
    'heading 3 （一）月度绩效',
    'clause 2 （二）|年度绩效，按考核发放。',
    'clause 3 1.|一线',
    'clause 4 （1）|热处理',
    'paragraph 第一条规定的除外。',
    'heading 2 一、会议时间',
  ]);
});

test('W-3: headings, lists, bold and tables are known by marks', () => {
  expect(sketch('## 工资\n- 甲\n  - 乙\n\n| 岗位 | 标准 |\n| --- | --- |\n| 操作 | 6200 |\n末段')).toEqual([
    'heading 2 工资',
    'bullet 甲',
    'bullet 乙',
    'table+head 2,2',
    'paragraph 末段',
  ]);
  expect(blocksOf('甲**乙**丙')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: '甲', bold: false },
        { text: '乙', bold: true },
        { text: '丙', bold: false },
      ],
    },
  ]);
  expect(blocksOf('| 甲\\|乙 | 丙<br>丁 |\n| 戊 | 己 | 庚 |')).toMatchObject([
    {
      head: false,
      rows: [
        [[[{ text: '甲|乙' }]], [[{ text: '丙' }], [{ text: '丁' }]], []],
        [[[{ text: '戊' }]], [[{ text: '己' }]], [[{ text: '庚' }]]],
      ],
    },
  ]);
});

test('W-3: nothing in a text is HTML', () => {
  expect(sketch('<script>alert(1)</script>\n<b>甲</b>')).toEqual([
    'paragraph <script>alert(1)</script>',
    'paragraph <b>甲</b>',
  ]);
});

test('W-5: clauses have addresses by their numbers, and one cited twice is the first', () => {
  const text = '第一章 总则\n第一条 甲：\n（一）乙，丙。\n（二）丁；\n第二条之一 戊\n第一条 又一。\n附则段';
  expect(anchorsOf(blocksOf(text))).toEqual([
    'part-1',
    'clause-1',
    'clause-1-1',
    'clause-1-2',
    'clause-2.1',
    null,
    null,
  ]);
  const plan = blocksOf('一、目标\n（一）产量达到新高。\n1.甲\n2.乙\n二、措施\n三、保障');
  expect(anchorsOf(plan)).toEqual(['clause-1', 'clause-1-1', 'clause-1-1-1', 'clause-1-1-2', 'clause-2', 'clause-3']);
  expect(contentsOf(plan, anchorsOf(plan)).map(({ title }) => title)).toEqual(['一、目标', '二、措施', '三、保障']);
});

const piece = fc.oneof(
  fc.constantFrom(
    '**',
    '*',
    '|',
    '\\',
    '# ',
    '- ',
    '## ',
    '<br>',
    '\n',
    '\n\n',
    ' ',
    '　',
    '  ',
    '---',
    '第一条',
    '（一）',
    '1.',
    '一、',
    '工资',
    '。',
    '：',
    'a',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const known = (blocks: readonly Block[]): Block[] => blocksOf(writtenText(blocks));

test('W-4: what was read, written and read again is the same, and written again the same characters', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = known(blocksOf(text));
      expect(known(blocks)).toEqual(blocks);
      expect(writtenText(known(blocks))).toBe(writtenText(blocks));
    }),
    { numRuns: 2000 },
  );
});

test('W-4: no words are lost on the way', () => {
  const words = (text: string): string => text.replace(/[\s\\*|#-]|<br>/g, '');
  const shown = (blocks: readonly Block[]): string =>
    words(
      blocks
        .map((block) =>
          block.kind === 'table'
            ? block.rows.flat(2).map(plain).join('')
            : `${block.kind === 'clause' ? block.label : ''}${plain(block.spans)}`,
        )
        .join(''),
    );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shown(known(blocksOf(text)))).toBe(shown(blocksOf(text)));
      expect(shown(blocksOf(text))).toBe(words(text));
    }),
    { numRuns: 1000 },
  );
});

test('W-2: twenty thousand characters of marks take no time worth naming', () => {
  for (const mark of ['*', '|', '\\', '（', '第', '一', '| ', '**a', '- ', '# ']) {
    expect(blocksOf(mark.repeat(20_000 / mark.length)).length).toBeGreaterThan(0);
  }
});
