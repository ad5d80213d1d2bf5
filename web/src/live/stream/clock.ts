import { useEffect, useState } from 'react';
import { useLive } from './store.ts';

/** The server's now, renewed every `everyMs`. */
export function useServerNow(everyMs = 1000): number {
  const offset = useLive((state) => state.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offset;
}
