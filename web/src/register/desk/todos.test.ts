import { bodies } from '@congress/contract/kernel/offices';
import { afterEach, expect, test, vi } from 'vitest';
import { todos } from './todos.ts';

afterEach(() => vi.unstubAllGlobals());

test('a term about to end waits for the office, with the days it has; others do not', async () => {
  const soon = { id: 'a', body: 'workers-congress', number: 5, warning: true, daysLeft: 40 };
  const terms = [soon, { ...soon, id: 'b', warning: false, daysLeft: 400 }];
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ terms, numbers: [] })));
  const values = { body: bodies['workers-congress'], number: 5, days: 40 };
  expect(await todos()).toEqual([{ id: 'a', to: '/console/register/terms', text: 'register:todo.termEnds', values }]);
});
