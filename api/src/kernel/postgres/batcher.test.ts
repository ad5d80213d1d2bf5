import { expect, test } from 'vitest';
import { Unavailable } from '../unavailable.ts';
import { AGAIN, Batcher } from './batcher.ts';

/** A run whose end the test decides. */
function gate<T>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

test('gathers what comes together, in order, and answers each its own', async () => {
  const batches: number[][] = [];
  const batcher = new Batcher<number, string>({
    run: async (inputs) => {
      batches.push([...inputs]);
      return inputs.map((input) => `#${input}`);
    },
    size: 3,
  });
  expect(await Promise.all([1, 2, 3, 4, 5].map((input) => batcher.add(input)))).toEqual(['#1', '#2', '#3', '#4', '#5']);
  expect(batches).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('has no more statements under way than it has lanes', async () => {
  const gates = [gate<null>(), gate<null>(), gate<null>()];
  let started = 0;
  const batcher = new Batcher<number, number>({
    run: async (inputs) => {
      await gates[started++]?.promise;
      return [...inputs];
    },
    size: 1,
    lanes: 2,
  });
  const all = Promise.all([1, 2, 3].map((input) => batcher.add(input)));
  await Promise.resolve();
  expect([started, batcher.waiting]).toEqual([2, 1]);
  for (const each of gates) each.open(null);
  expect(await all).toEqual([1, 2, 3]);
  expect(batcher.waiting).toBe(0);
});

test('what lost a race goes into the next batch, and so does a batch that a guard refused', async () => {
  let runs = 0;
  const batcher = new Batcher<string, string>({
    run: async (inputs) => {
      runs += 1;
      return inputs.map((input) => (runs < 3 ? AGAIN : input));
    },
  });
  expect(await batcher.add('a')).toBe('a');
  expect(runs).toBe(3);
});

test('more than it may hold is refused at once', async () => {
  const hold = gate<null>();
  const batcher = new Batcher<number, number>({
    run: async (inputs) => {
      await hold.promise;
      return [...inputs];
    },
    size: 1,
    lanes: 1,
    capacity: 2,
  });
  const kept = [1, 2, 3].map((input) => batcher.add(input));
  await expect(batcher.add(4)).rejects.toBeInstanceOf(Unavailable);
  hold.open(null);
  expect(await Promise.all(kept)).toEqual([1, 2, 3]);
});

test('a failure reaches everyone of its batch, without what the database was asked', async () => {
  const secret = 'a choice';
  const fail = (code: string): Promise<never> =>
    Promise.reject(Object.assign(new Error(secret), { code, parameters: [secret] }));
  const codes = ['ECONNREFUSED', '42P01'];
  const batcher = new Batcher<number, number>({ run: () => fail(codes.shift() ?? '') });
  const away = await Promise.allSettled([batcher.add(1), batcher.add(2)]);
  for (const one of away) expect(one.status === 'rejected' && one.reason).toBeInstanceOf(Unavailable);
  const wrong: unknown = await batcher.add(3).catch((error: unknown) => error);
  expect(wrong).not.toBeInstanceOf(Unavailable);
  expect(JSON.stringify(wrong, Object.getOwnPropertyNames(wrong))).not.toContain(secret);
});
