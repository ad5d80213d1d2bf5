import type { Paper } from '@congress/contract/congress/ballot/view';
import { expect, it } from 'vitest';
import { roomFault, tallyOf } from './room.ts';

const paper = {
  items: [
    { id: 'a', title: '甲' },
    { id: 'b', title: '乙' },
  ],
} as Pick<Paper, 'items'>;

it('adds up a block item by item, and says which item does not', () => {
  expect(roomFault(paper, '', {})).toEqual({ kind: 'noReturned' });
  expect(roomFault(paper, '3', { a: { for: '3' }, b: { for: '1', invalid: '1' } })).toEqual({
    kind: 'sum',
    title: '乙',
    sum: 2,
    returned: 3,
  });
  expect(roomFault(paper, '3', { a: { for: '3' }, b: { for: '1', against: '1', abstain: '1' } })).toBeNull();
  expect(tallyOf({ for: 'x', against: ' 2 ' })).toEqual({ for: 0, against: 2, abstain: 0, invalid: 0 });
});
