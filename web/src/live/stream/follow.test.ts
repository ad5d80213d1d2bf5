import type { Event } from '@congress/contract/congress/events';
import type { Me } from '@congress/contract/congress/people';
import { refuse } from '@congress/contract/congress/refusals';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { EventFrame, Joined } from '@congress/contract/congress/socket';
import type { Answer, Cursor } from '@congress/contract/kernel/live';
import { beforeEach, describe, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { begin, useLive } from './store.ts';

const congressId = 'c';
const me = { subject: 'delegate', id: 'p', groupId: null, ballots: [], roles: [] } as unknown as Me;
const view = { announcements: [], status: 'active' } as unknown as CongressView;

function adjourned(seq: number, reason: string): Event {
  const placed = { congressId, stream: 'congress', seq, at: '2026-03-08T06:00:00Z' };
  return { ...placed, actor: { subject: 'staff', id: 's' }, type: 'congress.adjourned', payload: { reason } };
}
const frame = (event: Event): EventFrame => ({ event, names: {} });
const facts = { serverTime: '2026-03-08T06:00:00Z', observerSlug: 'abcd', me, names: {}, gauges: {} };
const whole = (seq: number): Answer<Joined> => ({
  ok: true,
  value: { ...facts, snapshot: { cursor: { congress: seq }, congress: { ...view, statusReason: `at ${seq}` } } },
});
const missed = (...events: Event[]): Answer<Joined> => ({ ok: true, value: { ...facts, events } });

const reason = (): string | undefined => useLive.getState().snapshot?.congress?.statusReason;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Answers joins from a list and notes what each asked for. */
function scripted(answers: Answer<Joined>[]) {
  const asked: (Cursor | undefined)[] = [];
  const follow = follower((after) => {
    asked.push(after);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no more answers'));
  });
  return { follow, asked };
}

describe('following a congress', () => {
  beforeEach(() => begin({ congressId, face: 'delegate' }));

  it('takes a snapshot, then folds events in order and ignores repeats', async () => {
    const { follow, asked } = scripted([whole(4)]);
    expect(await follow.join()).toBeNull();
    follow.event(frame(adjourned(5, 'five')));
    follow.event(frame(adjourned(4, 'four again')));
    expect(reason()).toBe('five');
    expect(asked).toEqual([undefined]);
  });

  it('closes a hole by joining again from where it stands', async () => {
    const { follow, asked } = scripted([whole(4), missed(adjourned(5, 'five'), adjourned(6, 'six'))]);
    await follow.join();
    follow.event(frame(adjourned(6, 'six')));
    follow.event(frame(adjourned(7, 'seven')));
    await settled();
    expect(asked[1]).toEqual({ congress: 4 });
    expect(reason()).toBe('seven');
  });

  it('holds back what arrives while a join is under way', async () => {
    const { follow } = scripted([whole(4)]);
    const joining = follow.join();
    follow.event(frame(adjourned(5, 'five')));
    await joining;
    expect(reason()).toBe('five');
  });

  it('asks for a whole snapshot when the events do not continue what it holds', async () => {
    const { follow, asked } = scripted([whole(4), missed(adjourned(9, 'nine')), whole(9)]);
    await follow.join();
    expect(await follow.join()).toBeNull();
    expect(asked).toEqual([undefined, { congress: 4 }, undefined]);
    expect(reason()).toBe('at 9');
  });

  it('joins once, however many ask for it', async () => {
    const { follow, asked } = scripted([whole(1)]);
    await Promise.all([follow.join(), follow.join()]);
    expect(asked).toHaveLength(1);
  });

  it('says why it was turned away', async () => {
    const { follow } = scripted([{ ok: false, error: refuse('session-ended') }]);
    expect((await follow.join())?.code).toBe('session-ended');
  });
});
