import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useEffect, useState } from 'react';
import { refusalOf } from '../../live/http/http.ts';

type Got<T> = { key: string; value: T | null; refusal: Refusal | null };

/** Reads what `ask` gives, again whenever `key` changes; null as key asks for nothing. */
export function useRead<T>(
  key: string | null,
  ask: () => Promise<T>,
): { value: T | null; refusal: Refusal | null; again: () => void } {
  const [got, setGot] = useState<Got<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let here = true;
    ask().then(
      (value) => here && setGot({ key, value, refusal: null }),
      (error: unknown) => here && setGot({ key, value: null, refusal: refusalOf(error) }),
    );
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what to ask is told by the key
  }, [key, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const current = got?.key === key ? got : null;
  return { value: current?.value ?? null, refusal: current?.refusal ?? null, again };
}
