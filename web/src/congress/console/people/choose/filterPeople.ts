import type { Person } from '@congress/contract/congress/preparation/resources';

export type PeopleFilter =
  | 'all'
  | 'absent'
  | 'present'
  | 'leave'
  | 'formal'
  | 'others'
  | 'not-notified'
  | 'code-none'
  | 'code-issued'
  | 'code-entered';

const tests: Record<PeopleFilter, (person: Person) => boolean> = {
  all: () => true,
  absent: (person) => !person.present && person.leave !== 'granted',
  present: (person) => person.present,
  leave: (person) => person.leave === 'requested' || person.leave === 'granted',
  formal: (person) => person.capacity === 'formal',
  others: (person) => person.capacity !== 'formal',
  'not-notified': (person) => !person.noticeReceived,
  'code-none': (person) => person.code === 'none',
  'code-issued': (person) => person.code === 'issued',
  'code-entered': (person) => person.code === 'entered',
};

/** The people a filter lets through whose name, staff number or unit contains the words, in their order. */
export function filterPeople(
  people: readonly Person[],
  { words = '', filter = 'all', groupId }: { words?: string; filter?: PeopleFilter; groupId?: string | null },
): Person[] {
  const wanted = words.trim().toLowerCase();
  const test = tests[filter];
  return people.filter(
    (person) =>
      test(person) &&
      (!groupId || person.groupId === groupId) &&
      (wanted === '' || `${person.name} ${person.staffNumber} ${person.unit}`.toLowerCase().includes(wanted)),
  );
}
