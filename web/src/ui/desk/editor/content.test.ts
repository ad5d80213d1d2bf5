import { blocksOf } from '@congress/contract/kernel/text/blocks';
import { writtenText } from '@congress/contract/kernel/text/writing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, textOf } from './content.ts';

const pieces = fc.constantFrom(
  '**',
  '*',
  '|',
  '# ',
  '- ',
  '  - ',
  '### ',
  '<br>',
  '\n',
  '\n\n',
  '| a | b |\n',
  '| --- | --- |\n',
  '第一条 ',
  '（一）',
  '1. ',
  '2. ',
  '一、',
  '工资',
  '。',
);
const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));

test('W-4: a text opened in the editor and left as it is has the characters it had, once written there', () => {
  fc.assert(
    fc.property(text, (any) => {
      const once = textOf(contentOf(any));
      expect(textOf(contentOf(once))).toBe(once);
      expect(once.replace(/\s/g, '')).toBe(writtenText(blocksOf(any)).replace(/\s/g, ''));
    }),
    { numRuns: 1500 },
  );
});

test('W-3: merged cells are taken apart, their words in the first of them', () => {
  const cell = (words: string, attrs = {}) => ({
    type: 'tableCell',
    attrs,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });
  const rows = [
    [cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })],
    [cell('丙'), cell('丁')],
  ];
  const table = { type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) };
  expect(textOf({ type: 'doc', content: [table] })).toBe('| 甲 | 乙 |  |\n|  | 丙 | 丁 |');
});
