import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useEffect, useState } from 'react';
import { refusalOf } from './http.ts';

export type Fetched<T> = { value: T | null; refusal: Refusal | null; retry: () => void };

/** Fetches what `load` gives, again whenever `key` changes; null as key fetches nothing. */
export function useFetched<T>(key: string | null, load: () => Promise<T>): Fetched<T> {
  const [got, setGot] = useState<{ key: string; value: T | null; refusal: Refusal | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let here = true;
    load().then(
      (value) => here && setGot({ key, value, refusal: null }),
      (error: unknown) => here && setGot({ key, value: null, refusal: refusalOf(error) }),
    );
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what to load is told by the key
  }, [key, attempt]);
  const retry = useCallback(() => {
    setGot(null);
    setAttempt((before) => before + 1);
  }, []);
  const current = got !== null && got.key === key ? got : null;
  return { value: current?.value ?? null, refusal: current?.refusal ?? null, retry };
}
