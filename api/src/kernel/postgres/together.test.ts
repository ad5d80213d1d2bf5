import { expect, test } from 'vitest';
import { together } from './together.ts';

test('whoever asks while others do is answered by the same statement, each with their own row', async () => {
  const asked: (readonly string[])[] = [];
  const read = together(async (keys: readonly string[]) => {
    asked.push(keys);
    return keys.map((key) => (key === 'nobody' ? undefined : key.toUpperCase()));
  });
  expect(await Promise.all(['one', 'nobody', 'one', 'two'].map(read))).toEqual(['ONE', undefined, 'ONE', 'TWO']);
  expect(asked).toEqual([['one', 'nobody', 'one', 'two']]);
});

test('while a statement is under way the next one fills', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const asked: number[] = [];
  const read = together(async (keys: readonly number[]) => {
    asked.push(keys.length);
    if (asked.length === 1) await answered;
    return keys;
  });
  const first = read(0);
  await expect.poll(() => asked).toEqual([1]);
  const others = [1, 2, 3].map(read);
  answer();
  expect(await Promise.all([first, ...others])).toEqual([0, 1, 2, 3]);
  expect(asked).toEqual([1, 3]);
});
