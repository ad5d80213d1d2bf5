import { expect, it } from 'vitest';
import { han } from './useTerms.ts';

it('writes numbers as Chinese documents do', () => {
  expect([1, 3, 10, 12, 20, 21, 99].map(han)).toEqual(['一', '三', '十', '十二', '二十', '二十一', '九十九']);
});
