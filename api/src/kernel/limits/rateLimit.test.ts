import { describe, expect, test } from 'vitest';
import { makeRateLimit } from './rateLimit.ts';

/** A limiter by a clock that the test sets, in seconds. */
function limiter() {
  let seconds = 1_000_000;
  const limit = makeRateLimit(() => seconds * 1000);
  return { limit, pass: (more: number) => void (seconds += more) };
}

describe('the rate limit', () => {
  test('gives what the bucket holds, then says how long to wait, and fills up again', () => {
    const { limit, pass } = limiter();
    for (let n = 0; n < 60; n += 1) expect(limit('a', 'command')).toBe(0);
    expect(limit('a', 'command')).toBe(1);
    expect(limit('b', 'command')).toBe(0);
    pass(0.5);
    for (let n = 0; n < 5; n += 1) expect(limit('a', 'command')).toBe(0);
    expect(limit('a', 'command')).toBe(1);
    pass(3600);
    for (let n = 0; n < 60; n += 1) expect(limit('a', 'command')).toBe(0);
    expect(limit('a', 'command')).toBe(1);
  });

  test('what is given back can be spent again, and is no more than the bucket holds', () => {
    const { limit } = limiter();
    for (let n = 0; n < 6; n += 1) expect(limit('a', 'guess')).toBe(0);
    expect(limit('a', 'guess', -1)).toBe(0);
    expect([limit('a', 'guess'), limit('a', 'guess')]).toEqual([0, 10]);
    expect(limit('b', 'guess', -1)).toBe(0);
    for (let n = 0; n < 6; n += 1) expect(limit('b', 'guess')).toBe(0);
    expect(limit('b', 'guess')).toBe(10);
  });

  test('a clock that steps back ten minutes takes nothing away', () => {
    const { limit, pass } = limiter();
    for (let n = 0; n < 30; n += 1) limit('a', 'command');
    pass(-600);
    for (let n = 0; n < 30; n += 1) expect(limit('a', 'command')).toBe(0);
    pass(1);
    expect(limit('a', 'command')).toBe(0);
  });
});
