import { expect, it } from 'vitest';
import { rowsInView } from './window.ts';

it('draws the rows in view and a few around them, whatever the length', () => {
  expect(rowsInView({ top: 0, height: 100 }, 10, 10_000, 2)).toEqual({ first: 0, last: 12 });
  expect(rowsInView({ top: 5000, height: 100 }, 10, 10_000, 2)).toEqual({ first: 498, last: 512 });
  expect(rowsInView({ top: 99_900, height: 100 }, 10, 10_000, 2)).toEqual({ first: 9988, last: 10_000 });
  expect(rowsInView({ top: 5000, height: 100 }, 10, 3, 2)).toEqual({ first: 3, last: 3 });
  expect(rowsInView({ top: 0, height: 100 }, 10, 0, 2)).toEqual({ first: 0, last: 0 });
});
