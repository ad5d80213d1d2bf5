import type { CongressCard } from '@congress/contract/congress/resources';
import { expect, test } from 'vitest';
import { BLANK, beginsFromLast, emptyCongress, lastSessions, proposedFrom } from './draft.ts';

const card = (session: number, mayBeContinued = true, term = 3): CongressCard =>
  ({ id: `${term}-${session}`, term, session, mayBeContinued }) as CongressCard;

test('N-1: the last session one may begin from is proposed, but not to a first congress, and not against a choice', () => {
  const candidates = lastSessions([card(2), card(10), card(11, false), card(1, true, 2)]);
  expect(candidates.map(({ id }) => id)).toEqual(['3-10', '3-2', '2-1']);
  expect(proposedFrom(emptyCongress, candidates)?.id).toBe('3-10');
  expect(proposedFrom({ ...emptyCongress, from: '3-2' }, candidates)?.id).toBe('3-2');
  expect(proposedFrom({ ...emptyCongress, from: BLANK }, candidates)).toBeNull();
  expect(proposedFrom({ ...emptyCongress, template: 'first' }, candidates)).toBeNull();
  expect(proposedFrom(emptyCongress, [])).toBeNull();
  const said = (from: string): boolean => beginsFromLast({ ...emptyCongress, from });
  expect([said('3-2'), said(BLANK), said('')]).toEqual([true, false, false]);
});
