import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

it('doubles, up to ten seconds, and never waits less than half of that', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => backoff(attempt, () => 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
  expect(backoff(3, () => 0)).toBe(1000);
});
