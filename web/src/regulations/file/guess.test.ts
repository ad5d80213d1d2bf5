import { recognize } from '@congress/contract/regulations/articles';
import { expect, test } from 'vitest';
import { guessed } from './guess.ts';

const of = (head: string, end: string) => guessed(recognize(`${head}\n第一条 甲。\n第二条 ${end}`));

test('the title, the day it was adopted and the first day are taken from the text', () => {
  expect(of('某市食堂办法\n2010年12月23日某市总工会通过', '本办法自2011年5月1日起施行。')).toEqual({
    title: '某市食堂办法',
    adoptedOn: '2010-12-23',
    inForceFrom: '2011-05-01',
  });
});

test('of one that was amended, the day of the last amendment, and the first day that its text names', () => {
  expect(of('# 《某市食堂办法》\n2010年12月23日通过\n2017年11月23日修正', '自二〇一一年五月一日起施行。')).toEqual({
    title: '某市食堂办法',
    adoptedOn: '2017-11-23',
    inForceFrom: '2011-05-01',
  });
});

test('what the text does not say is left to whoever loads it', () => {
  expect(of('', '本办法自公布之日起施行。')).toEqual({ title: '', adoptedOn: '', inForceFrom: '' });
  expect(of('2010年13月40日通过', '乙。')).toMatchObject({ adoptedOn: '' });
});
