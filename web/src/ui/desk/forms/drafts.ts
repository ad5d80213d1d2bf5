import { useCallback, useRef, useState } from 'react';
import { browserStorage } from '../../../live/http/sessions.ts';
import { useLive } from '../../../live/stream/store.ts';

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Kept<T> = { base: string; changes: Partial<T> };

/** A form being filled in. What was changed outlives Esc, another page, a reload and a dead battery, until it is sent. */
export type Draft<T> = {
  /** What the form began with, and over it what was changed. */
  value: T;
  write: (change: Partial<T>) => void;
  /** Forgets the changes: they were sent, or are given up. */
  forget: () => void;
  /** Changes from an earlier visit are in it; `outdated` if what they were made to is no longer what it was. */
  found: 'nothing' | 'changes' | 'outdated';
};

export type DraftOptions = {
  /** What the form shows when untouched, as a word that changes when a colleague changes it. */
  base?: string;
  keeper?: Keeper;
};

/** The changes that are none are dropped, so that an untouched field keeps following what it shows. */
export function changesTo<T extends object>(initial: T, changes: Partial<T>): Partial<T> {
  const fields = Object.entries(changes) as [keyof T, unknown][];
  return Object.fromEntries(
    fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(initial[field])),
  ) as Partial<T>;
}

function read<T>(keeper: Keeper, key: string): Kept<T> | null {
  try {
    const text = keeper.getItem(key);
    return text === null ? null : (JSON.parse(text) as Kept<T>);
  } catch {
    // Written by something else; as good as none.
    return null;
  }
}

function keep<T extends object>(keeper: Keeper, key: string, { base, changes }: Kept<T>): void {
  try {
    if (Object.keys(changes).length === 0) keeper.removeItem(key);
    else keeper.setItem(key, JSON.stringify({ base, changes }));
  } catch {
    // The store is full: it still stands in the form.
  }
}

/** Drafts belong to the dossier that is open, and to whoever writes them: one desk may serve several accounts. */
function useKey(form: string): string {
  const dossierId = useLive((state) => state.target?.id);
  const me = useLive((state) => state.me?.id);
  return dossierId ? `congress:draft:${dossierId}:${me ?? ''}:${form}` : `congress:draft:${form}`;
}

/** A form's draft. `initial` is what it shows untouched, and may change while it is open. */
export function useDraft<T extends object>(form: string, initial: T, options: DraftOptions = {}): Draft<T> {
  const { base = '', keeper = browserStorage } = options;
  const key = useKey(form);
  const [kept] = useState(() => read<T>(keeper, key));
  const [changes, setChanges] = useState<Partial<T>>(() => changesTo(initial, kept?.changes ?? {}));
  const [found, setFound] = useState(kept !== null && Object.keys(changes).length > 0);
  const latest = useRef(changes);
  const write = useCallback(
    (change: Partial<T>) => {
      latest.current = changesTo(initial, { ...latest.current, ...change });
      setChanges(latest.current);
      keep(keeper, key, { base, changes: latest.current });
    },
    [initial, base, keeper, key],
  );
  const forget = useCallback(() => {
    latest.current = {};
    setChanges({});
    setFound(false);
    keep(keeper, key, { base: '', changes: {} });
  }, [keeper, key]);
  const outdated = kept !== null && kept.base !== base;
  return {
    value: { ...initial, ...changes },
    write,
    forget,
    found: found ? (outdated ? 'outdated' : 'changes') : 'nothing',
  };
}

/** Whether a form that is closed has a draft. Read when drawn: whoever closes a form draws anew. */
export function useHasDraft(form: string): boolean {
  const key = useKey(form);
  return read(browserStorage, key) !== null;
}
