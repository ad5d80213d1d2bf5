import type { Paper } from '@congress/contract/congress/ballot/view';
import { expect, it } from 'vitest';
import { blockFaults, differences } from '@congress/contract/kernel/ballot/block';
import { blockFrom, digitsOf, typedFrom, writtenIn, type Typed } from './typed.ts';

const base = { itemId: null, matter: null, votedOn: null };
const named = (id: string) => ({ id, name: id, detail: '', personId: null });
const paper = {
  items: [
    { ...base, kind: 'motion', id: 'm', title: '议题' },
    {
      ...base,
      kind: 'election',
      id: 'e',
      title: '选举',
      seats: 1,
      slate: 'differential',
      candidates: [named('a'), named('b')],
      writeIn: true,
      ties: 'strokes',
    },
    {
      ...base,
      kind: 'rating',
      id: 'r',
      title: '测评',
      subjects: [named('s')],
      dimensions: [{ id: 'd', name: '德' }],
      scale: {
        levels: [
          { 'zh-CN': '好', en: 'good' },
          { 'zh-CN': '差', en: 'bad' },
        ],
        satisfied: 1,
      },
      remarks: false,
      leastReturned: 1,
    },
  ],
} satisfies Pick<Paper, 'items'>;

const typed: Typed = {
  returned: '3',
  'm for': '2',
  'm invalid': '1',
  'e invalid': '1',
  'e a for': '1',
  'e a against': '1',
  'e b against': '2',
  'e +w': '1',
  'r s d 0': '3',
};

it('what is typed of each kind makes a block, and a block comes back into its fields', () => {
  const block = blockFrom(paper, typed);
  expect(blockFaults(paper, block)).toEqual([]);
  expect(typedFrom(paper, block)).toEqual(typed);
  expect(writtenIn(typed, 'e')).toEqual(['w']);
  expect(differences(paper, block, blockFrom(paper, { ...typed, 'e b against': '1', 'e b abstain': '1' }))).toEqual([
    { itemId: 'e', place: 'b against', one: 2, other: 1 },
    { itemId: 'e', place: 'b abstain', one: 0, other: 1 },
  ]);
});

it('what does not add up is said of its line', () => {
  const faults = blockFaults(paper, blockFrom(paper, { ...typed, 'e b against': '1', 'r s d 1': '1', 'm for': 'x' }));
  expect(faults.map(({ item, line, found, expected }) => [item.id, line, found, expected])).toEqual([
    ['m', null, 1, 3],
    ['e', 'b', 1, 2],
    ['r', 's d', 4, 3],
  ]);
  expect(digitsOf(' 12a3456')).toBe('12345');
});
