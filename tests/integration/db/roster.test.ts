import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Group } from '@congress/contract/congress/preparation/view';
import { describe, expect, test } from 'vitest';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { createRows } from '../../../api/src/congress/infra/rows.ts';
import type { CongressWork } from '@congress/api/congress/ports/congresses';
import type { Rows } from '@congress/api/congress/ports/rows';
import { Congress, ownDatabase } from './fixture.ts';

const db = await ownDatabase();
const congresses = createCongresses(db.pools);
const rows = createRows(db.pools);

function someone(staffNumber: string, changes: Partial<RosterEntry> = {}): RosterEntry {
  return {
    name: `职工${staffNumber}`,
    staffNumber,
    gender: 'female',
    category: 'front-line',
    capacity: 'formal',
    unit: '一车间',
    phoneTail: null,
    ...changes,
  };
}

function within<T>(congress: Congress, work: (unit: CongressWork) => Promise<T>): Promise<T> {
  return congresses.work(congress.id, work);
}

async function idsOf(congress: Congress): Promise<Record<string, string>> {
  const { people } = await rows.people(congress.id, null, { limit: 100 });
  return Object.fromEntries(people.map(({ staffNumber, id }) => [staffNumber, id]));
}

describe('the roster', () => {
  test('an import adds, changes and brings back, and says how many', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const first = await within(congress, (unit) =>
      unit.importPeople(
        [
          someone('1'),
          someone('2', { gender: 'male', category: 'manager' }),
          someone('3', { category: 'technical' }),
          someone('4', { capacity: 'guest', category: null }),
          someone('5', { gender: 'male', category: 'administrative' }),
        ],
        [],
      ),
    );
    expect(first).toMatchObject({ added: 5, updated: 0, removed: 0, groups: [] });
    expect(first.summary).toMatchObject({
      formal: 4,
      nonVoting: 0,
      guests: 1,
      frontLine: 1,
      technical: 1,
      administrative: 1,
      managers: 1,
      women: 2,
      ungrouped: 4,
    });
    const again = await within(congress, (unit) =>
      unit.importPeople([someone('1'), someone('3', { unit: '二车间' })], []),
    );
    expect(again).toMatchObject({ added: 0, updated: 1 });
    const ids = await idsOf(congress);
    const { staffNumber: _, phoneTail: __, ...said } = someone('1', { name: '王改名', category: 'technical' });
    const corrected = await within(congress, (unit) => unit.changePerson({ personId: ids['1']!, ...said }, []));
    expect(corrected).toMatchObject({ added: 0, updated: 1, summary: { frontLine: 1, technical: 1 } });
    expect(
      await within(congress, (unit) => unit.changePerson({ personId: randomUUID(), ...said }, [])),
    ).toBeUndefined();
    await within(congress, (unit) => unit.changePerson({ personId: ids['1']!, ...said, category: 'front-line' }, []));
    const removed = await within(congress, (unit) => unit.removePerson(ids['3']!, []));
    expect(removed).toMatchObject({ removed: 1, summary: { formal: 3, technical: 0 } });
    expect(await within(congress, (unit) => unit.removePerson(ids['3']!, []))).toBeUndefined();
    const back = await within(congress, (unit) => unit.importPeople([someone('3')], []));
    expect(back).toMatchObject({ added: 0, updated: 1, summary: { formal: 4 } });
    expect((await idsOf(congress))['3']).toBe(ids['3']);
    expect(back.summary.digest).not.toBe(removed?.summary.digest);
  });

  test('groups keep count of their people and lose a leader who left them', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const groups: Group[] = [1, 2].map((n) => ({
      id: randomUUID(),
      name: `第${n}团`,
      leaderId: null,
      formal: 0,
      others: 0,
    }));
    const [one, two] = groups as [Group, Group];
    await congress.happen({ type: 'groups.defined', payload: { groups, roster: congress.state.congress.roster } });
    await within(congress, (unit) =>
      unit.importPeople(
        ['1', '2', '3'].map((n) => someone(n)),
        groups,
      ),
    );
    await within(congress, (unit) => unit.importPeople([someone('9', { capacity: 'non-voting' })], groups));
    const ids = await idsOf(congress);
    const placed = await within(congress, (unit) =>
      unit.assignToGroup(one.id, [ids['1']!, ids['2']!, ids['9']!], groups),
    );
    expect(placed.groups).toMatchObject([
      { formal: 2, others: 1 },
      { formal: 0, others: 0 },
    ]);
    expect(placed.summary.ungrouped).toBe(1);
    const led = [{ ...one, leaderId: ids['1']! }, two];
    const kept = await within(congress, (unit) => unit.assignToGroup(two.id, [ids['2']!], led));
    expect(kept.groups[0]).toMatchObject({ formal: 1, leaderId: ids['1'] });
    const left = await within(congress, (unit) => unit.assignToGroup(two.id, [ids['1']!], led));
    expect(left.groups).toMatchObject([{ formal: 0, leaderId: null }, { formal: 2 }]);
    const merged = await within(congress, (unit) => unit.defineGroups([one]));
    expect(merged).toMatchObject({ groups: [{ id: one.id, formal: 0, others: 1 }], summary: { ungrouped: 3 } });
    expect(await within(congress, (unit) => unit.persons([ids['1']!, randomUUID()]))).toEqual({
      [ids['1']!]: { capacity: 'formal', category: 'front-line', groupId: null, name: '职工1', unit: '一车间' },
    });
  });

  test('N-2: twenty thousand people are imported in one command, and are as many for the next session', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    const people = Array.from({ length: 20_000 }, (_, n) => someone(`N${n}`));
    const { added, summary } = await within(congress, (unit) => unit.importPeople(people, []));
    expect(added).toBe(20_000);
    expect(await rows.rosterSummary(await rows.earlierPeople(congress.id))).toEqual(summary);
  });

  test('is searched, filtered and read page by page', async () => {
    const congress = await Congress.found(db);
    await congress.proceedTo('roster');
    await within(congress, (unit) =>
      unit.importPeople(
        [...['1', '2', '3'].map((n) => someone(n)), someone('4', { capacity: 'guest', unit: '100%_室' })],
        [],
      ),
    );
    const numbers = async (query: Parameters<Rows['people']>[2], step: string | null = null) => {
      const { total, people } = await rows.people(congress.id, step, query);
      return [total, ...people.map(({ staffNumber }) => staffNumber)];
    };
    const ids = await idsOf(congress);
    expect(await numbers({ limit: 2 })).toEqual([4, '1', '2']);
    expect(await numbers({ limit: 2, after: ids['2'] })).toEqual([4, '3', '4']);
    expect(await numbers({ limit: 9, capacity: 'guest' })).toEqual([1, '4']);
    expect(await numbers({ limit: 9, q: '%_' })).toEqual([1, '4']);
    expect(await numbers({ limit: 9, q: '职工2' })).toEqual([1, '2']);
    await congress.proceedTo('sign-in');
    await congress.signIn([ids['2']!]);
    expect(await numbers({ limit: 9, present: true }, congress.stepId('sign-in'))).toEqual([1, '2']);
    expect(await numbers({ limit: 9, present: false }, congress.stepId('sign-in'))).toEqual([3, '1', '3', '4']);
  });
});
