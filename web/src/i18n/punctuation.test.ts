import { expect, it } from 'vitest';
import { fullWidth, fullWidthAll } from './punctuation.ts';

it('sets Chinese punctuation full width', () => {
  expect(fullWidth('出席 57 人,法定人数 59,应到 88')).toBe('出席 57 人\uff0c法定人数 59\uff0c应到 88');
  expect(fullWidth('各团(组)已有团(组)长(5/6)')).toBe('各团\uff08组\uff09已有团\uff08组\uff09长\uff085/6\uff09');
  expect(fullWidth('应到 {{due}},实到?')).toBe('应到 {{due}}\uff0c实到\uff1f');
});

it('leaves figures, Latin and English alone', () => {
  expect(fullWidth('会议 14:05 开始,共 1,286 人')).toBe('会议 14:05 开始\uff0c共 1,286 人');
  expect(fullWidth('见 https://example.org (en)')).toBe('见 https://example.org (en)');
  expect(fullWidth('57 present, quorum 59 (of 88)')).toBe('57 present, quorum 59 (of 88)');
});

it('walks a tree of texts', () => {
  expect(fullWidthAll({ a: { b: '好,' } })).toEqual({ a: { b: '好\uff0c' } });
});
