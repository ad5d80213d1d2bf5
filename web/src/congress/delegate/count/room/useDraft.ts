import { useCallback, useState } from 'react';
import { browserStorage } from '../../../../live/http/sessions.ts';
import type { Typed } from './typed.ts';

const keyOf = (paperId: string, personId: string): string => `congress:room:${paperId}:${personId}`;

function kept(key: string): Typed | null {
  try {
    const text = browserStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Typed);
  } catch {
    return null;
  }
}

/** What was typed so far, kept in this browser until it is entered: ninety numbers are not typed twice. */
export function useDraft(
  paperId: string,
  personId: string,
  entered: Typed | null,
): { typed: Typed; type: (field: string, text: string | null) => void; forget: () => void } {
  const key = keyOf(paperId, personId);
  const [typed, setTyped] = useState<Typed>(() => kept(key) ?? entered ?? {});
  const type = useCallback(
    (field: string, text: string | null) =>
      setTyped((before) => {
        const { [field]: _, ...rest } = before;
        const next = text === null ? rest : { ...rest, [field]: text };
        browserStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => browserStorage.removeItem(key), [key]);
  return { typed, type, forget };
}
