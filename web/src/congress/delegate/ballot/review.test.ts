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

test('an election or a rating counts its parts: who has no mark abstains, what is not rated is invalid', () => {
  const people = ['a', 'b', 'c'].map((id) => ({ id, personId: null, name: id, detail: '' }));
  const base = { title: '', itemId: null, matter: null, votedOn: null };
  const mixed = {
    items: [
      {
        ...base,
        kind: 'election',
        id: 'e',
        seats: 2,
        slate: 'differential',
        candidates: people,
        writeIn: true,
        ties: 'strokes',
      },
      {
        ...base,
        kind: 'rating',
        id: 'r',
        subjects: people,
        dimensions: [{ id: 'x', name: 'x' }],
        scale: { levels: [], satisfied: 1 },
        remarks: false,
        leastReturned: 1,
      },
    ],
  } satisfies Pick<Paper, 'items'>;
  const half = reviewOf(mixed, {
    e: { candidates: { a: 'for' }, writeIns: [] },
    r: { levels: { a: { x: 0 }, b: { x: 1 }, c: { x: 1 } } },
  });
  expect(half.missing).toEqual({ motion: 0, election: 2, rating: 0 });
  expect([half.unmarked, half.marked].map((lines) => lines.map(({ item }) => item.id))).toEqual([['e'], ['r']]);
  expect(reviewOf(mixed, { e: 'spoilt' }).missing).toEqual({ motion: 0, election: 0, rating: 3 });
});
