import { setTimeout as pause } from 'node:timers/promises';
import type { Background, Rest } from './means.ts';
import { Unavailable } from './unavailable.ts';

/** Runs work beside the requests. `stop` lets what is under way come to its next pause, and waits until it has. */
export function createBackground(report: (error: unknown) => void): {
  background: Background;
  stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const rest: Rest = async (milliseconds) => {
    await pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    return !stopping.signal.aborted;
  };
  const background: Background = {
    run: (work) => {
      const done = work(rest)
        .catch((error: unknown) => {
          // Nobody waits for an answer; what is missing can be asked for again.
          if (!(error instanceof Unavailable)) report(error);
        })
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
  };
  return {
    background,
    stop: async () => {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}
