import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useState } from 'react';
import { refusalOf } from '../http/http.ts';

export type Ask<A extends unknown[], T> = {
  /** What came of it; undefined when it was refused, which is then in `refusal`. */
  run: (...args: A) => Promise<T | undefined>;
  sending: boolean;
  refusal: Refusal | null;
  dismiss: () => void;
};

/** A request as a button needs it: under way or not, and what the server said no to. */
export function useAsk<A extends unknown[], T>(ask: (...args: A) => Promise<T>): Ask<A, T> {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (...args: A): Promise<T | undefined> => {
      setSending(true);
      setRefusal(null);
      try {
        return await ask(...args);
      } catch (error) {
        setRefusal(refusalOf(error));
        return undefined;
      } finally {
        setSending(false);
      }
    },
    [ask],
  );
  return { run, sending, refusal, dismiss: () => setRefusal(null) };
}
