import type { Person } from '@congress/contract/congress/preparation/resources';
import { expect, test } from 'vitest';
import { everyoneOn, issueAll } from './everyone.ts';

const ids = Array.from({ length: 12_001 }, (_, n) => `p${n}`);

test('a roster of any size is read page by page', async () => {
  const people = ids.map((id) => ({ id }) as Person);
  const pages: number[] = [];
  const all = await everyoneOn(async ({ limit, after }) => {
    const from = after === undefined ? 0 : ids.indexOf(after) + 1;
    const page = people.slice(from, from + limit);
    pages.push(page.length);
    return { total: ids.length, people: page };
  });
  expect(all.map(({ id }) => id)).toEqual(ids);
  expect(pages).toEqual([5_000, 5_000, 2_001]);
  expect(await everyoneOn(async () => ({ total: 0, people: [] }))).toEqual([]);
});

test('codes for any number of people come in portions, each told as it comes', async () => {
  const told: number[] = [];
  const codes: string[] = [];
  const issue = async (portion: readonly string[]) => ({ codes: [...portion] });
  await issueAll(ids, issue, (some) => told.push(codes.push(...some)));
  expect(codes).toEqual(ids);
  expect(told.slice(0, 2)).toEqual([500, 1_000]);
});

test('when a portion fails, the codes before it were handed over, and the failure is known', async () => {
  const codes: string[] = [];
  const issue = async (portion: readonly string[]) => {
    if (portion.includes('p1000')) throw new Error('away');
    return { codes: [...portion] };
  };
  await expect(issueAll(ids, issue, (some) => codes.push(...some))).rejects.toThrow('away');
  expect(codes).toEqual(ids.slice(0, 1_000));
});
