import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { accept, no, type Refused } from '../../../decision.ts';
import { allOf, condition } from '../../gate.ts';
import { rosterClosed } from './roster.ts';
import type { StepKindRule } from '../stepKind.ts';

/** Why nobody can be assigned to this group, if so. */
export function groupUnknown({ groups }: CongressView, groupId: string): Refused | undefined {
  return groups.some((group) => group.id === groupId) ? undefined : no('group-not-found');
}

/** Everyone in a group, every group with a leader (G-3). Holds until credentials are closed. */
export function groupingConditions({ roster, groups }: CongressView): Condition[] {
  return [
    condition('everyone-grouped', groups.length > 0 && roster.ungrouped === 0, { ungrouped: roster.ungrouped }),
    allOf(
      'leaders-appointed',
      ['have', 'all'],
      groups.filter((group) => group.leaderId !== null).length,
      Math.max(groups.length, 1),
    ),
  ];
}

/** 编团 (G-3). Who is in which group are rows; the group's size and leader are procedure. */
export const grouping: StepKindRule<'grouping', 'defineGroups' | 'assignToGroup' | 'appointLeader'> = {
  kind: 'grouping',
  emptyRecord: () => ({ kind: 'grouping' }),
  gate: ({ congress }) => groupingConditions(congress),
  commands: {
    defineGroups: ({ congress }, _, { facts: { roster } }) =>
      rosterClosed(congress, 'grouping') ??
      accept({ type: 'groups.defined', payload: { groups: roster.groups, roster: roster.summary } }),
    assignToGroup: ({ congress }, { groupId }, { facts: { roster } }) =>
      rosterClosed(congress, 'grouping') ??
      groupUnknown(congress, groupId) ??
      accept({ type: 'groups.defined', payload: { groups: roster.groups, roster: roster.summary } }),
    appointLeader: ({ congress }, { groupId, personId }, { facts }) => {
      const refusal = rosterClosed(congress, 'grouping') ?? groupUnknown(congress, groupId);
      if (refusal) return refusal;
      const person = facts.persons[personId];
      if (!person) return no('person-not-found');
      if (person.groupId !== groupId || person.capacity !== 'formal') return no('leader-outside-group');
      return accept({ type: 'group.leader-appointed', payload: { groupId, personId } });
    },
  },
};
