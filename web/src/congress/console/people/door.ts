/** The door: whom the secretariat signed in just now, and how that is taken back. */
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { create } from 'zustand';
import { send } from '../../live/send.ts';

/** Where somebody is who is signed in by the secretariat. */
export type Place = 'on-site' | 'online';

/** Milliseconds for which a row stays as it is, with a way back. */
export const WAY_BACK = 5000;
/** Commands under way at once when many are signed in. */
const AT_ONCE = 8;

/** Those signed in at this desk just now, and where; each is forgotten when the way back closes. */
export const useDoor = create<{ recent: ReadonlyMap<string, Place> }>()(() => ({ recent: new Map() }));

/** Keeps somebody's row in its place for a moment, with a way back. */
export function remember(personId: string, place: Place): void {
  useDoor.setState(({ recent }) => ({ recent: new Map(recent).set(personId, place) }));
  setTimeout(() => release(personId), WAY_BACK);
}

/** The way back is closed, or was taken. */
export function release(personId: string): void {
  useDoor.setState(({ recent }) => {
    const rest = new Map(recent);
    rest.delete(personId);
    return { recent: rest };
  });
}

/** Where people can be signed in to this congress. */
export function placesOf({ mode }: Pick<CongressView, 'mode'>): Place[] {
  return mode === 'on-site' ? ['on-site'] : mode === 'online' ? ['online'] : ['on-site', 'online'];
}

/** What became of many: who is done, for whom it was refused and why, and of whom it is not known. */
export type Outcomes = { done: string[]; refused: { personId: string; refusal: Refusal }[]; unconfirmed: string[] };

/** Does the same for many people, a few at a time; each answers for themselves. */
export async function forEach(personIds: readonly string[], type: 'signIn' | 'undo', place: Place): Promise<Outcomes> {
  const outcomes: Outcomes = { done: [], refused: [], unconfirmed: [] };
  const waiting = [...personIds];
  const work = async (): Promise<void> => {
    for (let personId = waiting.shift(); personId !== undefined; personId = waiting.shift()) {
      const reply =
        type === 'signIn'
          ? await send('signInPerson', { personId, place })
          : await send('recordDeparture', { personId });
      if (reply.became === 'accepted') outcomes.done.push(personId);
      else if (reply.became === 'refused') outcomes.refused.push({ personId, refusal: reply.refusal });
      else outcomes.unconfirmed.push(personId);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}
