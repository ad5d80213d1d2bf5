/** Sockets of sessions that were ended by somebody else than this process: an operator's command, another node. */
import { Unavailable } from '../unavailable.ts';
import type { KernelDeps } from '../deps.ts';
import type { Io } from './socketData.ts';

/** How often it looks, in milliseconds, and how many sessions it asks about at once. */
const EVERY = 15_000;
const PORTION = 5_000;

/** Closes them from time to time. HTTP needs none of this: each request looks its session up. */
export function sweepSessions(
  io: Io,
  { identities, live }: Pick<KernelDeps, 'identities' | 'live'>,
  report: (error: unknown) => void,
  every = EVERY,
): { stop: () => void } {
  async function sweep(): Promise<void> {
    const open = new Set<string>();
    for (const { data } of io.sockets.sockets.values()) if (data.identity) open.add(data.identity.sessionId);
    const ids = [...open];
    for (let from = 0; from < ids.length; from += PORTION) {
      live.end(await identities.endedAmong(ids.slice(from, from + PORTION)));
    }
  }
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => {
      if (!(error instanceof Unavailable)) report(error);
    });
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
