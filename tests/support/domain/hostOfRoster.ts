/** What the host does about people: the roster, the groups and their leaders. */
import { checkComposition } from '@congress/api/congress/domain/profiles/arithmetic';
import { profiles } from '@congress/api/congress/domain/profiles/registry';
import type { World } from './world.ts';

const groupNames = ['一分厂代表团', '二分厂代表团', '机关代表团'];

/** The roster as planned, complete, with every shortfall explained. */
export function composed(world: World): void {
  const planned = new Set(world.planned.map((entry) => entry.staffNumber));
  const strangers = world.people.filter((one) => !planned.has(one.staffNumber));
  strangers.forEach((one) => world.carryOut('removePerson', { personId: one.id, reason: '误录' }));
  world.carryOut('importRoster', { people: world.planned });
  if (world.open?.kind !== 'roster') return;
  const { profile, roster, staff } = world.state.congress;
  const unmet = checkComposition(profiles[profile], roster, staff).filter((check) => !check.met);
  world.carryOut('completeRoster', {
    explanations: unmet.map(({ rule }) => ({ rule, reason: '女职工较少' })),
  });
}

/** Everyone in a group, and no group without a formal delegate who could lead it. */
export function grouped(world: World): void {
  if (world.formal.length < groupNames.length) composed(world);
  const leaderless = (): boolean => world.state.congress.groups.some((group) => group.formal === 0);
  if (world.state.congress.groups.length === 0 || leaderless()) {
    world.carryOut('defineGroups', { groups: groupNames.map((name) => ({ id: world.newId(), name })) });
  }
  const { groups } = world.state.congress;
  const ungrouped = world.formal.filter((one) => one.groupId === null);
  groups.forEach((group, index) => {
    const personIds = ungrouped.filter((_, at) => at % groups.length === index).map((one) => one.id);
    if (personIds.length > 0) world.carryOut('assignToGroup', { groupId: group.id, personIds });
  });
}

/** Each group led by its first formal delegate. */
export function withLeaders(world: World): void {
  if (world.state.congress.groups.some((group) => group.formal === 0)) grouped(world);
  for (const group of world.state.congress.groups.filter((each) => each.leaderId === null)) {
    const first = world.formal.find((one) => one.groupId === group.id);
    if (first) world.carryOut('appointLeader', { groupId: group.id, personId: first.id });
  }
}
