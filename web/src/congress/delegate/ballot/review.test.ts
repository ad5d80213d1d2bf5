import type { Paper } from '@congress/contract/congress/ballot/view';
import { expect, test } from 'vitest';
import { reviewOf } from './review.ts';

const paper = {
  items: ['one', 'two', 'three', 'four'].map((id) => ({
    id,
    kind: 'motion',
    title: id,
    itemId: null,
    matter: null,
    votedOn: null,
  })),
} as Pick<Paper, 'items'>;

test('items without a mark come first, each with its place on the paper', () => {
  const { unmarked, marked } = reviewOf(paper, { one: 'for', three: 'against' });
  expect(unmarked.map(({ place }) => place)).toEqual([2, 4]);
  expect(marked.map(({ place, mark }) => [place, mark])).toEqual([
    [1, 'for'],
    [3, 'against'],
  ]);
});

test('marks are counted in the order of the ballot, those that nobody made are left out', () => {
  const { counts } = reviewOf(paper, { one: 'spoilt', two: 'for', three: 'for' });
  expect(counts).toEqual([
    ['for', 2],
    ['spoilt', 1],
  ]);
});
