import { expect, test } from 'vitest';
import { reckon } from './reckon.ts';

const half = { numerator: 1, denominator: 2, base: 'all', strict: true, wording: 'half-or-more' } as const;
const twoThirds = { numerator: 2, denominator: 3 };

/** The least number that fulfils it, counted up from one. */
function least(fulfils: (votes: number) => boolean): number {
  let votes = 1;
  while (!fulfils(votes)) votes += 1;
  return votes;
}

test('C-2: what the pages reckon is the least that fulfils the rule, for any number of delegates', () => {
  for (let all = 1; all <= 300; all += 1) {
    expect(reckon('quorum', twoThirds, all, false)?.needed).toBe(least((present) => 3 * present >= 2 * all));
    expect(reckon('majorityToAdopt', half, all, false)?.needed).toBe(least((votes) => 2 * votes > all));
    expect(reckon('majorityToAdopt', half, all, true)?.needed).toBe(least((votes) => 2 * votes >= all));
    expect(reckon('majorityToElect', half, all, true)?.needed).toBe(least((votes) => 2 * votes > all));
  }
  expect(reckon('quorum', twoThirds, 88, false)).toMatchObject({ how: 'up', needed: 59 });
});

test('nothing is reckoned of nobody, of those present, or of what is no fraction', () => {
  expect(reckon('quorum', twoThirds, 0, false)).toBeNull();
  expect(reckon('majority', { ...half, base: 'present' }, 88, false)).toBeNull();
  expect(reckon('shownDays', 7, 88, false)).toBeNull();
});
