import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { accept, no } from '../../../decision.ts';
import { openStepOf } from '../../../state.ts';
import { allOf, condition } from '../../gate.ts';
import { rosterSteps } from './roster.ts';
import type { StepKindRule } from '../stepKind.ts';

const expected = { expected: 'grouping' };

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
  phases: ['preparation'],
  repeatable: false,
  emptyRecord: () => ({ kind: 'grouping' }),
  gate: ({ congress }) => groupingConditions(congress),
  commands: {
    defineGroups: ({ congress }, _, context) => {
      if (!openStepOf(congress, ...rosterSteps)) return no('step-not-open', expected);
      const rows = context.facts.roster;
      if (!rows) throw new Error('the use case writes the rows first and hands in the roster');
      return accept({ type: 'groups.defined', payload: { groups: rows.groups, roster: rows.summary } });
    },
    assignToGroup: ({ congress }, { groupId }, context) => {
      if (!openStepOf(congress, ...rosterSteps)) return no('step-not-open', expected);
      if (!congress.groups.some((group) => group.id === groupId)) return no('group-not-found');
      const rows = context.facts.roster;
      if (!rows) throw new Error('the use case writes the rows first and hands in the roster');
      return accept({ type: 'groups.defined', payload: { groups: rows.groups, roster: rows.summary } });
    },
    appointLeader: ({ congress }, { groupId, personId }, { facts }) => {
      if (!openStepOf(congress, ...rosterSteps)) return no('step-not-open', expected);
      if (!congress.groups.some((group) => group.id === groupId)) return no('group-not-found');
      const person = facts.persons[personId];
      if (!person) return no('person-not-found');
      if (person.groupId !== groupId || person.capacity !== 'formal') return no('leader-outside-group');
      return accept({ type: 'group.leader-appointed', payload: { groupId, personId } });
    },
  },
};
