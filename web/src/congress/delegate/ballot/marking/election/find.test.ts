import { expect, it } from 'vitest';
import { initialsOf, means } from './find.ts';

it('knows the first letters of names, and of surnames that are spoken otherwise', () => {
  expect(
    ['张三丰', '李雪', '欧阳娜', '曾志伟', '单田芳', '安琪', '周正', '王五', '夏雨', '刘洋'].map(initialsOf),
  ).toEqual(['zsf', 'lx', 'oyn', 'zzw', 'stf', 'aq', 'zz', 'ww', 'xy', 'ly']);
  expect(initialsOf('Li Wei')).toBe('liwei');
});

it('finds by part of the name or of its letters', () => {
  expect(['三', 'zs', 'SF', ' ', '张 三'].every((typed) => means(typed, '张三丰'))).toBe(true);
  expect(means('四', '张三丰')).toBe(false);
});
