/** Uploads that nobody finished or attached, and files that were removed: gone after a day (F-8). */
import type { Clock } from '../../means.ts';
import { Unavailable } from '../../unavailable.ts';
import type { FileDeps } from '../ports.ts';
import { discardFrom } from './discard.ts';

type Deps = Pick<FileDeps, 'store' | 'rows'> & { clock: Clock };

const DAY = 24 * 3600 * 1000;
const EVERY = 3600 * 1000;

/** Takes away what is older than a day. */
export async function sweepFiles({ store, rows, clock }: Deps): Promise<void> {
  const before = new Date(clock.now().getTime() - DAY).toISOString();
  while ((await rows.sweep(before, discardFrom(store))) > 0);
}

/** Does so from time to time. Nodes that do it at once pass over each other's rows. */
export function keepSweeping(deps: Deps, report: (error: unknown) => void, every = EVERY): { stop: () => void } {
  const timer = setInterval(() => {
    sweepFiles(deps).catch((error: unknown) => {
      if (!(error instanceof Unavailable)) report(error);
    });
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
