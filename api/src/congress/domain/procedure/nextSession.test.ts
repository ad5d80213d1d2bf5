import { randomUUID } from 'node:crypto';
import type { CongressView } from '@congress/contract/congress/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { congressAt } from '../../../../../tests/support/domain.ts';
import { carryOver, mayBeginFrom, renewed, type Earlier } from './nextSession.ts';
import { openMattersOf } from './steps/after/followUp.ts';

const { state, people } = congressAt('follow-up');
const last: CongressView = state.congress;
/** Everybody as a member of the register with a live seat. */
const earlier: Earlier[] = people.map((one) => ({ ...one, memberId: `m-${one.id}`, left: false }));
const seated = new Set(earlier.map(({ memberId }) => memberId ?? ''));
const wish = { term: last.term, session: last.session + 1, profile: last.profile };

describe('N-1 what a session may begin from', () => {
  test('an earlier one of its term whose results are declared', () => {
    expect(mayBeginFrom(last, wish)).toBeUndefined();
    expect(mayBeginFrom({ ...last, status: 'archived' }, { ...wish, session: last.session + 3 })).toBeUndefined();
    const codes = [
      mayBeginFrom(congressAt('declaration').state.congress, wish),
      mayBeginFrom({ ...last, status: 'cancelled' }, wish),
      mayBeginFrom(last, { ...wish, session: last.session }),
      mayBeginFrom(last, { ...wish, term: last.term + 1 }),
    ].map((refusal) => refusal?.code);
    expect(codes).toEqual(['session-not-over', 'session-not-over', 'not-the-next-session', 'not-the-next-session']);
  });

  test('a trial only for a trial; to practise for the real one is open to anybody', () => {
    expect(mayBeginFrom({ ...last, profile: 'demo' }, { ...wish, profile: 'shanghai' })?.code).toBe(
      'trial-stays-trial',
    );
    expect(mayBeginFrom({ ...last, profile: 'shanghai' }, { ...wish, profile: 'demo' })).toBeUndefined();
  });
});

describe('N-2 N-3 who and what comes along', () => {
  const other = (change: Partial<Earlier>): Earlier[] =>
    earlier.map((one, at) => (at === 0 ? { ...one, ...change } : one));
  const carried = (those: Earlier[]) => carryOver(last, those, seated);

  test('whoever left stays away, and a formal delegate whom the register knows without a live seat', () => {
    expect(carried(earlier).leftOut).toEqual([]);
    expect(carried(other({ left: true })).leftOut).toMatchObject([{ who: { id: earlier[0]!.id }, reason: 'left' }]);
    expect(carried(other({ memberId: 'ended' })).leftOut).toMatchObject([{ reason: 'no-live-seat' }]);
    expect(carried(other({ memberId: null })).leftOut, 'not known to the register').toEqual([]);
    expect(carried(other({ memberId: 'ended', capacity: 'guest' })).leftOut, 'guests need no seat').toEqual([]);
  });

  test('a group stays away with the last of its people, and has no leader who is not a formal delegate of it', () => {
    const group = last.groups[0]!;
    const of = (change: (one: Earlier) => Partial<Earlier>) =>
      carried(earlier.map((one) => ({ ...one, ...change(one) }))).groups;
    expect(of((one) => ({ left: one.groupId === group.id })).map(({ id }) => id)).toEqual(
      last.groups.slice(1).map(({ id }) => id),
    );
    expect(of((one) => ({ left: one.id === group.leaderId }))[0]).toMatchObject({
      leaderId: null,
      formal: group.formal - 1,
    });
    const capacity = 'non-voting' as const;
    expect(of((one) => (one.id === group.leaderId ? { capacity } : {}))[0]).toMatchObject({ leaderId: null });
  });

  test('whoever leaves: the numbers of groups add up, officers are among the formal, and no id is an old one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(earlier.length - 1)), (gone) => {
        const all = carried(earlier.map((one, at) => ({ ...one, left: gone.includes(at) })));
        expect(all.comers.length + all.leftOut.length).toBe(earlier.length);
        const next = renewed(all, randomUUID);
        const formal = new Map(next.people.flatMap((one) => (one.capacity === 'formal' ? [[one.id, one]] : [])));
        for (const { id, leaderId, formal: delegates, others } of next.groups) {
          expect(next.people.filter(({ groupId }) => groupId === id)).toHaveLength(delegates + others);
          if (leaderId !== null) expect(formal.get(leaderId)?.groupId).toBe(id);
        }
        for (const id of Object.values(next.offices).flat()) if (id !== null) expect(formal.has(id)).toBe(true);
        const old = new Set([...earlier, ...last.groups].map(({ id }) => id));
        expect(next.people.some(({ id, groupId }) => old.has(id) || (groupId !== null && old.has(groupId)))).toBe(
          false,
        );
      }),
    );
  });
});

test('N-6: open is what has no outcome, is under way or deferred', () => {
  const subjects = openMattersOf({ ...last, followUps: [] });
  expect(subjects.length).toBeGreaterThan(0);
  const { subject } = subjects[0]!;
  const left = (['solved', 'for-reference', 'under-way', 'deferred', null] as const).map((outcome) => {
    const one = { id: randomUUID(), subject, owner: '后勤部', deadline: '2027-03-31', outcome, note: '' };
    return openMattersOf({ ...last, followUps: [one] }).length;
  });
  const all = subjects.length;
  expect(left).toEqual([all - 1, all - 1, all, all, all]);
});
