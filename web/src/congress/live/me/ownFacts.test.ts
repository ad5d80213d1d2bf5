import { signInNow } from '@congress/contract/congress/assembly/questions';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Me } from '@congress/contract/congress/people';
import type { Step } from '@congress/contract/congress/procedure/view';
import { expect, it } from 'vitest';
import { isPresent } from './attendance.ts';
import { withOwn } from './ownFacts.ts';

const me: Me = {
  subject: 'delegate',
  id: 'me',
  name: '王立恒',
  roles: ['formal'],
  capacity: 'formal',
  groupId: null,
  signedIn: [],
  onSite: [],
  onPaper: [],
  ballots: [],
  reminded: [],
  read: [],
  noticeReceived: false,
  leave: 'none',
};
function step(id: string, kind: Step['kind'], state: Step['state'], phase: Step['phase'] = 'session'): Step {
  const record = { kind } as Step['record'];
  return { id, kind, state, phase, mandatory: true, openedAt: null, closedAt: null, evidence: [], record };
}
const own = (command: Partial<Command> & { type: Command['type'] }, view = { steps: [] as Step[] }, before = me) =>
  withOwn(before, { id: 'c', ...command } as Command, view);

it('takes the acknowledgement of an own command for the fact it makes, once', () => {
  expect(own({ type: 'castBallot', paperId: 'p' }).ballots).toEqual([{ paperId: 'p', channel: 'online' }]);
  const given = [{ paperId: 'p', channel: 'room' as const }];
  expect(own({ type: 'castBallot', paperId: 'p' }, undefined, { ...me, ballots: given }).ballots).toEqual(given);
  expect(own({ type: 'markRead', documentId: 'd' }).read).toEqual(['d']);
  expect(own({ type: 'confirmNotice' }).noticeReceived).toBe(true);
  expect(own({ type: 'requestLeave', reason: '' }).leave).toBe('requested');
  expect(own({ type: 'requestLeave', reason: '' }, undefined, { ...me, leave: 'granted' }).leave).toBe('granted');
  expect(own({ type: 'withdrawLeave' }, undefined, { ...me, leave: 'granted' }).leave).toBe('none');
  expect(own({ type: 'post', text: '' })).toBe(me);
});

it('signs in to the sign-in that counts now', () => {
  const steps = [
    step('a', 'sign-in', 'closed', 'preparatory-meeting'),
    step('b', 'sign-in', 'closed'),
    step('c', 'report', 'open'),
  ];
  const after = own({ type: 'signIn' }, { steps });
  expect(after.signedIn).toEqual(['b']);
  expect(isPresent({ steps }, after)).toBe(true);
  expect(isPresent({ steps }, { signedIn: ['a'] })).toBe(false);
});

it('knows when one can sign in', () => {
  const at = (open: Step, papers: unknown[] = [], status = 'active') =>
    signInNow({ steps: [step('a', 'sign-in', 'closed'), open], papers, status } as Parameters<typeof signInNow>[0])
      .state;
  expect(at(step('b', 'sign-in', 'open'))).toBe('open');
  expect(at(step('b', 'report', 'open'))).toBe('late');
  expect(at(step('b', 'ballot', 'open'), [{ state: 'open' }])).toBe('paused');
  expect(at(step('b', 'declaration', 'open'))).toBe('closed');
  expect(at(step('b', 'publication', 'open', 'after'))).toBe('closed');
  expect(at(step('b', 'sign-in', 'open'), [], 'adjourned')).toBe('closed');
});
