/**
 * How soon a delegate has something to see: at most 3 s is wanted on a phone four times slower, over slow 4G. That is
 * told, not asserted: four times slower than what, depends on the machine and on what else it does.
 */
import { expect, test } from 'vitest';
import { firstViewOf, inWords, type FirstView } from '../../support/network/slowPhone.ts';
import { figure } from '../parts/expectations.ts';
import { openHall } from '../parts/hall.ts';
import { story } from '../parts/story.ts';

const ROUNDS = 3;

story(
  'the first view',
  (house) => openHall(house, 'sign-in'),
  (now) => {
    test('a slow phone in a slow network is timed', async () => {
      const { house, url, cast } = now();
      const views: FirstView[] = [];
      for (const delegate of cast.formal.slice(0, ROUNDS)) {
        views.push(await firstViewOf(house.browser, url, cast.congressId, delegate));
      }
      for (const { view } of views) expect(view, 'the trace has the moment').toBeGreaterThan(0);
      const median = views.toSorted((one, other) => one.view - other.view)[Math.floor(ROUNDS / 2)]!;
      figure(`a delegate's first view, median of ${ROUNDS}, wanted 3000 ms`, inWords(median));
      expect(median.kilobytes, 'all that comes over the network').toBeLessThan(300);
    });
  },
);
