import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changesBetween, folded } from './compare.ts';

const said = ({ kind, pieces }: Change): string =>
  `${kind}: ${pieces.map((each) => ({ same: each.text, added: `+${each.text}+`, removed: `-${each.text}-` })[each.kind]).join('')}`;

test('W-7: within a clause by word, clauses by clause, rows of a table by row', () => {
  const before = '第一条 试用期工资不低于80%。\n第二条 每月十日发放。\n| 岗位 | 元 |\n| 操作 | 6200 |';
  const after =
    '第一条 试用期工资不低于90%。\n第一条之一 加班另计。\n第二条 每月十日发放。\n| 岗位 | 元 |\n| 操作 | 6500 |';
  expect(changesBetween(before, after).map(said)).toEqual([
    'changed: 第一条　试用期工资不低于-80-+90+%。',
    'added: +第一条之一　加班另计。+',
    'same: 第二条　每月十日发放。',
    'same: 岗位 ｜ 元',
    'changed: 操作 ｜ -6200-+6500+',
  ]);
});

test('W-7: both wordings can be read off the differences, whatever they are', () => {
  const line = fc.constantFrom(
    '第一条 甲乙',
    '第一条 甲丙',
    '（一）工资六千二百元。',
    '- 项',
    '一、总则',
    '| 甲 | 乙 |',
    'abc 12',
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  const read = (changes: readonly Change[], without: 'added' | 'removed'): string[] =>
    changes
      .map(({ pieces }) =>
        pieces
          .filter(({ kind }) => kind !== without)
          .map((piece) => piece.text)
          .join(''),
      )
      .filter((words) => words !== '');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after);
      expect(read(changes, 'added')).toEqual(read(changesBetween(before, before), 'added'));
      expect(read(changes, 'removed')).toEqual(read(changesBetween(after, after), 'removed'));
      expect(folded(changes).flatMap((row) => (row.kind === 'folded' ? row.lines : row))).toEqual(changes);
    }),
  );
});
