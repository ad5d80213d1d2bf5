/** What the bench measures with runs, on a hall of fifty: figures are not looked at here, only that there are some. */
import { expect, test } from 'vitest';
import { figures } from '../../scripts/bench/figures.ts';
import { freshDatabase } from '../support/database.ts';

/** Of the others these have every part: the storm of arrivals, and papers of each kind closed and counted. */
const some = Object.entries(figures).filter(([name]) => name === 'B3' || name === 'B7');

test.for(some)('figure %s is measured', { timeout: 120_000 }, async ([, measure]) => {
  const database = await freshDatabase();
  const options = { delegates: 50, rounds: 1, profile: false, say: () => undefined, databaseUrl: database.url };
  try {
    const figure = await measure(options);
    for (const number of [figure.value, figure.baseline]) expect(number).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
});
