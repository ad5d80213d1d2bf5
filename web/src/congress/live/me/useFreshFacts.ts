import { useEffect } from 'react';
import { connection } from '../../../live/stream/connect.ts';

/**
 * While `wanted`, asks for our own facts now and then: somebody else may sign us in at the door, or
 * decide on our leave, and only several devices of one person are told unasked.
 */
export function useFreshFacts(wanted: boolean, everyMs = 15_000): void {
  useEffect(() => {
    if (!wanted) return;
    // Spread, so that a hall does not ask in one moment.
    const ask = (): void => {
      if (document.visibilityState === 'visible') connection()?.refresh();
    };
    const first = setTimeout(ask, Math.random() * 3000);
    const timer = setInterval(ask, everyMs * (0.75 + Math.random() / 2));
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [wanted, everyMs]);
}
