import type { Session } from '@congress/contract/kernel/identity';

/** Through which face somebody takes part. Staff carry a cookie, delegates and screens a token. */
export type Face = 'staff' | 'delegate' | 'stage' | 'observer';

export type KeptSession = Pick<Session, 'token' | 'expiresAt' | 'name'>;

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A place that lives as long as the page: for browsers that forbid storage. */
function memory(): Keeper {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

function usable(find: () => Storage): Keeper {
  try {
    const storage = find();
    storage.setItem('congress:probe', '1');
    storage.removeItem('congress:probe');
    return storage;
  } catch {
    return memory();
  }
}

/** This tab's storage: two tabs may be two delegates. */
export const tabStorage = usable(() => globalThis.sessionStorage);
/** This browser's storage: whoever comes back need not scan again. */
export const browserStorage = usable(() => globalThis.localStorage);

/** The congresses delegates entered from this browser, the last of them first. */
const BEEN = 'congress:been';
const MOST_KEPT = 5;

const keyOf = (face: Face, congressId: string): string => `congress:session:${face}:${congressId}`;

/** Keeps a session, for this tab first and for the browser; a delegate's with the name of the congress. */
export function keepSession(
  face: Face,
  congressId: string,
  { token, expiresAt, name }: KeptSession,
  congressTitle = '',
): void {
  const value = JSON.stringify({ token, expiresAt, name } satisfies KeptSession);
  tabStorage.setItem(keyOf(face, congressId), value);
  browserStorage.setItem(keyOf(face, congressId), value);
  if (face !== 'delegate') return;
  const others = been().filter((each) => each.congressId !== congressId);
  browserStorage.setItem(BEEN, JSON.stringify([{ congressId, congressTitle }, ...others].slice(0, MOST_KEPT)));
}

type Been = { congressId: string; congressTitle: string };

function been(): Been[] {
  try {
    return JSON.parse(browserStorage.getItem(BEEN) ?? '[]') as Been[];
  } catch {
    // Written by something else; as good as none.
    return [];
  }
}

/** The congresses to go on with from this browser, and as whom: for an app opened from the home screen. */
export function delegatesHere(): (Been & { name: string })[] {
  return been().flatMap((each) => {
    const kept = keptSession('delegate', each.congressId);
    return kept ? [{ ...each, name: kept.name }] : [];
  });
}

/** The kept session of a face in a congress, unless it has expired. */
export function keptSession(face: Face, congressId: string, now: number = Date.now()): KeptSession | null {
  if (face === 'staff' || face === 'observer') return null;
  const key = keyOf(face, congressId);
  const text = tabStorage.getItem(key) ?? browserStorage.getItem(key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as KeptSession;
    if (Date.parse(kept.expiresAt) > now) return kept;
  } catch {
    // Written by something else; as good as none.
  }
  forgetSession(face, congressId);
  return null;
}

/** Forgets a session, here and for the browser. */
export function forgetSession(face: Face, congressId: string): void {
  tabStorage.removeItem(keyOf(face, congressId));
  browserStorage.removeItem(keyOf(face, congressId));
}
