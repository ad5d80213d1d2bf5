import { expect, it } from 'vitest';
import { paged, screenfuls } from './usePages.ts';

it('cuts a list into pages, losing nothing', () => {
  expect(paged([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(paged([], 2)).toEqual([]);
});

it('cuts a long announcement at the ends of sentences', () => {
  const text = '请各位代表入座。'.repeat(30);
  const parts = screenfuls(text, 100);
  expect(parts.join('')).toBe(text);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(100);
    expect(part.endsWith('。')).toBe(true);
  }
  expect(screenfuls('字'.repeat(250), 100).map((part) => part.length)).toEqual([100, 100, 50]);
});
