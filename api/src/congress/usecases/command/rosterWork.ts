/** Commands that write rows of the roster: only where the machine is going to accept it; elsewhere the database refuses. */
import { no } from '../../domain/decision.ts';
import { groupUnknown } from '../../domain/procedure/steps/preparation/grouping.ts';
import { rosterClosed } from '../../domain/procedure/steps/preparation/roster.ts';
import type { RowWork } from './decideAndCommit.ts';

type OfRoster = 'importRoster' | 'changePerson' | 'removePerson' | 'defineGroups' | 'assignToGroup';

function whereOpen<T extends OfRoster>(
  expected: 'roster' | 'grouping',
  before: RowWork<T>['before'],
): Pick<RowWork<T>, 'before'> {
  return {
    before: async (unit, loaded, command, actor) =>
      rosterClosed(loaded.state.congress, expected) ?? before(unit, loaded, command, actor),
  };
}

/** The row work of the commands that change who is on the roster, and in which group. */
export const rosterWork: { [T in OfRoster]: RowWork<T> } = {
  importRoster: whereOpen<'importRoster'>(
    'roster',
    async (unit, { state }, { people: last, uploaded }, { identity }) => {
      const portions = uploaded?.portions ?? 0;
      const before = uploaded ? await unit.takeUpload(uploaded.uploadId, identity.id) : [];
      if (before.length !== portions || before.some(({ portion }, place) => portion !== place)) {
        return no('upload-incomplete', { portions, arrived: before.length });
      }
      const people = [...before.flatMap((portion) => portion.people), ...last];
      const seen = new Set<string>();
      for (const [index, { staffNumber }] of people.entries()) {
        if (seen.has(staffNumber)) return no('duplicate-staff-number', { staffNumber, row: index + 1 });
        seen.add(staffNumber);
      }
      return { roster: await unit.importPeople(people, state.congress.groups) };
    },
  ),
  changePerson: whereOpen<'changePerson'>('roster', async (unit, { state }, change) => {
    const roster = await unit.changePerson(change, state.congress.groups);
    return roster ? { roster } : no('person-not-found');
  }),
  removePerson: whereOpen<'removePerson'>('roster', async (unit, { state }, { personId }) => {
    const roster = await unit.removePerson(personId, state.congress.groups);
    return roster ? { roster } : no('person-not-found');
  }),
  defineGroups: whereOpen<'defineGroups'>('grouping', async (unit, { state }, { groups }) => {
    const known = new Map(state.congress.groups.map((group) => [group.id, group]));
    const wanted = groups.map(({ id, name }) => ({
      ...(known.get(id) ?? { id, leaderId: null, formal: 0, others: 0 }),
      name,
    }));
    const roster = await unit.defineGroups(wanted);
    return roster ? { roster } : no('command-id-reused');
  }),
  assignToGroup: whereOpen<'assignToGroup'>(
    'grouping',
    async (unit, { state: { congress } }, { groupId, personIds }) =>
      groupUnknown(congress, groupId) ?? { roster: await unit.assignToGroup(groupId, personIds, congress.groups) },
  ),
};
