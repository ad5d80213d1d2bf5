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

const keyOf = (face: Face, dossierId: string): string => `congress:session:${face}:${dossierId}`;

/** Keeps a session, for this tab first and for the browser. */
export function keepSession(face: Face, dossierId: string, { token, expiresAt, name }: KeptSession): void {
  const value = JSON.stringify({ token, expiresAt, name } satisfies KeptSession);
  tabStorage.setItem(keyOf(face, dossierId), value);
  browserStorage.setItem(keyOf(face, dossierId), value);
}

/** The kept session of a face in a dossier, unless it has expired. */
export function keptSession(face: Face, dossierId: string, now: number = Date.now()): KeptSession | null {
  if (face === 'staff' || face === 'observer') return null;
  const key = keyOf(face, dossierId);
  const text = tabStorage.getItem(key) ?? browserStorage.getItem(key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as KeptSession;
    if (Date.parse(kept.expiresAt) > now) return kept;
  } catch {
    // Written by something else; as good as none.
  }
  forgetSession(face, dossierId);
  return null;
}

/** Forgets a session, here and for the browser. */
export function forgetSession(face: Face, dossierId: string): void {
  tabStorage.removeItem(keyOf(face, dossierId));
  browserStorage.removeItem(keyOf(face, dossierId));
}
