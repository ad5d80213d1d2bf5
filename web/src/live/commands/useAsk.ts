import { useCallback, useState } from 'react';
import { refusalOf } from '../http/http.ts';
import { notDone as ended, type NotDone } from './reply.ts';

export type Ask<A extends unknown[], T> = {
  /** What came of it; undefined when it was refused, which is then in `notDone`. */
  run: (...args: A) => Promise<T | undefined>;
  sending: boolean;
  notDone: NotDone | null;
  dismiss: () => void;
};

/** A request as a button needs it: under way or not, and what the server said no to. */
export function useAsk<A extends unknown[], T>(ask: (...args: A) => Promise<T>): Ask<A, T> {
  const [sending, setSending] = useState(false);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const run = useCallback(
    async (...args: A): Promise<T | undefined> => {
      setSending(true);
      setNotDone(null);
      try {
        return await ask(...args);
      } catch (error) {
        setNotDone(ended(refusalOf(error)));
        return undefined;
      } finally {
        setSending(false);
      }
    },
    [ask],
  );
  return { run, sending, notDone, dismiss: () => setNotDone(null) };
}
