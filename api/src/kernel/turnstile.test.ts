import { expect, test } from 'vitest';
import { Unavailable } from './unavailable.ts';
import { turnstile } from './turnstile.ts';

test('so many at a time, in the order in which they came, and no more wait than may', async () => {
  const through = turnstile(2, 3);
  const ends: ((value?: unknown) => void)[] = [];
  const begun: number[] = [];
  const work = (n: number) => (): Promise<unknown> => {
    begun.push(n);
    return new Promise((resolve) => ends.push(resolve));
  };
  const all = [0, 1, 2, 3, 4].map((n) => through(work(n)));
  expect(begun).toEqual([0, 1]);
  await expect(through(work(5))).rejects.toThrow(Unavailable);
  for (let n = 0; n < 5; n += 1) {
    ends[n]?.();
    await all[n];
  }
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  await expect(through(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await through(() => Promise.resolve('free again'))).toBe('free again');
});
