import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes what a spreadsheet opens as it was', () => {
  expect(
    csvOf([
      ['姓名', '单位'],
      ['王"海"', '一车间,二班'],
    ]),
  ).toBe('\uFEFF姓名,单位\r\n"王""海""","一车间,二班"\r\n');
});

it('has no cell taken for a formula', () => {
  expect(csvOf([['=HYPERLINK("x")', '-1', '@a', '+b']])).toBe(`\uFEFF"'=HYPERLINK(""x"")",'-1,'@a,'+b\r\n`);
});
