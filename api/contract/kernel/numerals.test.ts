import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberOf, written } from './numerals.ts';

test('L-1: every number of an article is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (number) => {
      expect([written(number), String(number)].map(numberOf)).toEqual([number, number]);
    }),
  );
});

test.each([
  ['一', 1],
  ['十', 10],
  ['一十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零一', 101],
  ['一百〇一', 101],
  ['一百一', 101],
  ['一百一十', 110],
  ['一百二十三', 123],
  ['一千二百五十九', 1259],
  ['一千零六', 1006],
  ['两百', 200],
  ['二〇一', 201],
  ['二零一', 201],
  ['１２', 12],
])('L-1: %s is %i', (text, number) => expect(numberOf(text)).toBe(number));

test.each(['', '零', '十百', '一二百', '百千', '一十二三', '万', '0', '10000', '1一'])(
  '%s is no number of an article',
  (text) => expect(numberOf(text)).toBe(null),
);

test('a number is written as the heading of an article has it', () => {
  expect([1, 10, 12, 20, 101, 110, 123, 1_006, 1_010, 1_259].map(written)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '一百零一',
    '一百一十',
    '一百二十三',
    '一千零六',
    '一千零一十',
    '一千二百五十九',
  ]);
});
