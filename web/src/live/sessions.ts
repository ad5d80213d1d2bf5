import type { Session } from '@congress/contract/resources';

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

/** The congress a delegate last entered from this browser. */
const LAST = 'congress:last';

const keyOf = (face: Face, congressId: string): string => `congress:session:${face}:${congressId}`;

/** Keeps a session, for this tab first and for the browser. */
export function keepSession(face: Face, congressId: string, { token, expiresAt, name }: KeptSession): void {
  const value = JSON.stringify({ token, expiresAt, name } satisfies KeptSession);
  tabStorage.setItem(keyOf(face, congressId), value);
  browserStorage.setItem(keyOf(face, congressId), value);
  if (face === 'delegate') browserStorage.setItem(LAST, congressId);
}

/** The congress to go on with, and as whom: for an app opened from the home screen. */
export function lastDelegate(): { congressId: string; name: string } | null {
  const congressId = browserStorage.getItem(LAST);
  const kept = congressId === null ? null : keptSession('delegate', congressId);
  return congressId !== null && kept ? { congressId, name: kept.name } : null;
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
