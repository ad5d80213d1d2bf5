import { createHash } from 'node:crypto';
import type { RosterRows } from '@congress/api/congress/domain/facts';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Group } from '@congress/contract/congress/preparation/view';
import { groupsOf, summaryOf, type Person } from './people.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Draft = { people: Map<string, Person>; roster: RosterRows };
type Named = Pick<Group, 'id' | 'name' | 'leaderId'>;

/** The roster's rows, and what they would be after a command that writes them. */
export class RowsOfRoster {
  people = new Map<string, Person>();

  /** What the rows would be, for commands that change them; nothing for the others. */
  after(command: Command, groups: Group[], newId: () => string): Draft | undefined {
    switch (command.type) {
      case 'importRoster': {
        const people = new Map(this.people);
        let added = 0;
        for (const entry of command.people) {
          const known = [...people.values()].find((one) => one.staffNumber === entry.staffNumber);
          if (!known) added += 1;
          const id = known?.id ?? newId();
          people.set(id, { ...entry, id, groupId: known?.groupId ?? null });
        }
        return draft(people, groups, { added, updated: command.people.length - added, removed: 0 });
      }
      case 'changePerson': {
        const people = new Map(this.people);
        const known = people.get(command.personId);
        const { personId, name, gender, category, capacity, unit } = command;
        if (known) people.set(personId, { ...known, name, gender, category, capacity, unit });
        return draft(people, groups, { added: 0, updated: 1, removed: 0 });
      }
      case 'removePerson': {
        const people = new Map(this.people);
        const removed = people.delete(command.personId) ? 1 : 0;
        return draft(people, groups, { added: 0, updated: 0, removed });
      }
      case 'defineGroups': {
        const named = command.groups.map((group) => ({
          ...group,
          leaderId: groups.find((each) => each.id === group.id)?.leaderId ?? null,
        }));
        const kept = new Set(named.map((group) => group.id));
        return draft(
          this.#regrouped((one) => (one.groupId && kept.has(one.groupId) ? one.groupId : null)),
          named,
        );
      }
      case 'assignToGroup': {
        const moved = new Set(command.personIds);
        return draft(
          this.#regrouped((one) => (moved.has(one.id) ? command.groupId : one.groupId)),
          groups,
        );
      }
      default:
        return undefined;
    }
  }

  #regrouped(groupIdOf: (one: Person) => string | null): Map<string, Person> {
    return new Map([...this.people].map(([id, one]) => [id, { ...one, groupId: groupIdOf(one) }]));
  }
}

function draft(people: Map<string, Person>, named: Named[], changes = { added: 0, updated: 0, removed: 0 }): Draft {
  const rows = [...people.values()];
  const digest = sha256(JSON.stringify(rows));
  return { people, roster: { ...changes, summary: summaryOf(rows, digest), groups: groupsOf(named, rows) } };
}
