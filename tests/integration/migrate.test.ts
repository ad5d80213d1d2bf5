import { migrate } from '@congress/db/migrate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('migrating a current database changes nothing, also when several nodes start at once', async () => {
  const nodes = [1, 2, 3];
  const results = await Promise.all(nodes.map(() => migrate(database.url)));
  expect(results).toEqual(nodes.map(() => ({ migrations: 0, guards: [] })));
});
