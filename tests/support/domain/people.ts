import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Group, RosterSummary } from '@congress/contract/congress/preparation/view';

/** A row of the roster as the machine's tests keep it. */
export type Person = RosterEntry & { id: string; groupId: string | null };

/** How many of whom; the women are counted from the first row on. */
export type Workforce = {
  frontLine: number;
  technical: number;
  managers: number;
  women: number;
  nonVoting?: number;
  guests?: number;
};

type Rank = Pick<RosterEntry, 'category' | 'capacity'>;

/** A roster of so many people, numbered from `S0001`. */
export function rosterOf({
  frontLine,
  technical,
  managers,
  women,
  nonVoting = 0,
  guests = 0,
}: Workforce): RosterEntry[] {
  const ranks: Rank[] = [
    ...Array.from({ length: frontLine }, (): Rank => ({ category: 'front-line', capacity: 'formal' })),
    ...Array.from({ length: technical }, (): Rank => ({ category: 'technical', capacity: 'formal' })),
    ...Array.from({ length: managers }, (): Rank => ({ category: 'manager', capacity: 'formal' })),
    ...Array.from({ length: nonVoting }, (): Rank => ({ category: 'manager', capacity: 'non-voting' })),
    ...Array.from({ length: guests }, (): Rank => ({ category: null, capacity: 'guest' })),
  ];
  return ranks.map((rank, index) => ({
    ...rank,
    name: `职工${index + 1}`,
    staffNumber: `S${String(index + 1).padStart(4, '0')}`,
    gender: index < women ? 'female' : 'male',
    unit: '装配车间',
    phoneTail: null,
  }));
}

/** The demo enterprise of 1,286: 88 formal delegates, 24 of them women. */
export const demoRoster = (): RosterEntry[] =>
  rosterOf({ frontLine: 52, technical: 19, managers: 17, women: 24, nonVoting: 9, guests: 5 });

/** The least lawful roster under the national rules, for runs in which numbers do not matter. */
export const smallRoster = (): RosterEntry[] => rosterOf({ frontLine: 18, technical: 7, managers: 5, women: 15 });

/** The roster in numbers, as a use case works it out from the rows. */
export function summaryOf(people: Person[], digest: string): RosterSummary {
  const formal = people.filter((one) => one.capacity === 'formal');
  const inCategory = (category: Person['category']): number => formal.filter((one) => one.category === category).length;
  return {
    formal: formal.length,
    nonVoting: people.filter((one) => one.capacity === 'non-voting').length,
    guests: people.filter((one) => one.capacity === 'guest').length,
    frontLine: inCategory('front-line'),
    technical: inCategory('technical'),
    administrative: inCategory('administrative'),
    managers: inCategory('manager'),
    women: formal.filter((one) => one.gender === 'female').length,
    ungrouped: formal.filter((one) => one.groupId === null).length,
    digest,
  };
}

/** Groups with their sizes; a leader who left the group or is no formal delegate is none. */
export function groupsOf(named: Pick<Group, 'id' | 'name' | 'leaderId'>[], people: Person[]): Group[] {
  return named.map(({ id, name, leaderId }) => {
    const members = people.filter((one) => one.groupId === id);
    const formal = members.filter((one) => one.capacity === 'formal');
    return {
      id,
      name,
      leaderId: formal.some((one) => one.id === leaderId) ? leaderId : null,
      formal: formal.length,
      others: members.length - formal.length,
    };
  });
}

/** A small roster that breaks one kind of rule: too few women, or too few from the front line. */
export const formalDelegatesShortOf = (what: 'women' | 'front-line'): RosterEntry[] =>
  what === 'women'
    ? rosterOf({ frontLine: 18, technical: 7, managers: 5, women: 3 })
    : rosterOf({ frontLine: 10, technical: 7, managers: 13, women: 15 });

/** One invited guest. */
export const guestOf = (staffNumber: string): RosterEntry => ({
  ...rosterOf({ frontLine: 0, technical: 0, managers: 0, women: 0, guests: 1 })[0]!,
  staffNumber,
});
