/** What a session begins with that begins from the one before it (N-1 to N-4). */
import type { Offices } from '@congress/contract/congress/assembly/view';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { LastSession, SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import type { Group } from '@congress/contract/congress/preparation/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { refuse } from '@congress/contract/congress/refusals';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { profileOf, profiles } from '../profiles/registry.ts';
import { resultsDeclared } from '@congress/contract/congress/declaration/questions';

/** Somebody on the roster of the session before, and whether the register says that they have left. */
export type Earlier = RosterEntry & { id: string; groupId: string | null; memberId: string | null; left: boolean };
/** Somebody a congress begins with. */
export type Comer = Omit<Earlier, 'left'>;

/** Who and what comes along, still under the ids of the session before. */
export type Carried = {
  comers: Comer[];
  leftOut: { who: Earlier; reason: SessionCopy['leftOut'][number]['reason'] }[];
  groups: Group[];
  offices: Offices;
};

/** Why a congress of this kind cannot begin from that session (N-1). */
export function mayBeginFrom(
  last: CongressView,
  wish: Pick<CongressView, 'term' | 'session' | 'profile'>,
): Refusal | undefined {
  const { term, session } = last;
  if (!mayBeContinued(last)) return refuse('session-not-over');
  if (wish.term !== term || wish.session <= session) return refuse('not-the-next-session', { term, session });
  const trial = profileOf(last).provisional;
  return trial && !profiles[wish.profile].provisional ? refuse('trial-stays-trial') : undefined;
}

/** Whether any congress may begin from it: its results are declared, and it was not cancelled. */
export function mayBeContinued(
  last: { status: CongressView['status'] } & Parameters<typeof resultsDeclared>[0],
): boolean {
  return last.status !== 'cancelled' && resultsDeclared(last);
}

function whyNot({ capacity, memberId, left }: Earlier, seated: ReadonlySet<string>) {
  if (left) return 'left';
  return capacity === 'formal' && memberId !== null && !seated.has(memberId) ? 'no-live-seat' : null;
}

/** What comes along of a session; `seated` are the members who hold a live delegate seat today (N-2, N-3). */
export function carryOver(last: CongressView, people: readonly Earlier[], seated: ReadonlySet<string>): Carried {
  const comers: Comer[] = [];
  const leftOut: Carried['leftOut'] = [];
  for (const who of people) {
    const { left: _left, ...comer } = who;
    const reason = whyNot(who, seated);
    if (reason) leftOut.push({ who, reason });
    else comers.push(comer);
  }
  const formal = new Map(comers.flatMap((one) => (one.capacity === 'formal' ? [[one.id, one.groupId] as const] : [])));
  const groups = last.groups.flatMap((group) => {
    const those = comers.filter(({ groupId }) => groupId === group.id);
    const delegates = those.filter(({ capacity }) => capacity === 'formal').length;
    const leaderId = group.leaderId !== null && formal.get(group.leaderId) === group.id ? group.leaderId : null;
    return those.length > 0 ? [{ ...group, leaderId, formal: delegates, others: those.length - delegates }] : [];
  });
  return { comers, leftOut, groups, offices: officesAmong(last.offices, new Set(formal.keys())) };
}

/** The offices as far as those who held them are among these people. */
function officesAmong(offices: Offices, people: ReadonlySet<string>): Offices {
  const here = (ids: readonly string[]): string[] => ids.filter((id) => people.has(id));
  const one = (id: string | null): string | null => (id !== null && people.has(id) ? id : null);
  return mapOffices(offices, here, one);
}

function mapOffices(
  offices: Offices,
  many: (ids: readonly string[]) => string[],
  one: (id: string | null) => string | null,
): Offices {
  return {
    credentialsPanel: many(offices.credentialsPanel),
    presidium: many(offices.presidium),
    executiveChairs: many(offices.executiveChairs),
    secretaryGeneral: one(offices.secretaryGeneral),
    chiefScrutineer: one(offices.chiefScrutineer),
    scrutineers: many(offices.scrutineers),
    tellers: many(offices.tellers),
  };
}

/** The people who held an office, each once. */
export function officersIn(offices: Offices): Set<string> {
  return new Set(Object.values(offices).flatMap((held) => held ?? []));
}

/** The same under ids of its own: a person and a group are rows of one congress. */
export function renewed(
  { comers, groups, offices }: Carried,
  newId: () => string,
): { people: Comer[]; groups: Group[]; offices: Offices } {
  const ids = new Map([...comers, ...groups].map(({ id }) => [id, newId()]));
  const own = (id: string): string => ids.get(id) ?? id;
  const ownOrNone = (id: string | null): string | null => (id === null ? null : own(id));
  return {
    people: comers.map((one) => ({ ...one, id: own(one.id), groupId: ownOrNone(one.groupId) })),
    groups: groups.map((group) => ({ ...group, id: own(group.id), leaderId: ownOrNone(group.leaderId) })),
    offices: mapOffices(offices, (them) => them.map(own), ownOrNone),
  };
}

/** The session before, as the view of the next one names it. */
export function namedLast({ id, title, term, session }: CongressView, offices: Offices): LastSession {
  return { congressId: id, title, term, session, offices };
}
