/** Turning requests away while the server is too far behind to answer any of them in time. */
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../../unavailable.ts';

/** How far the event loop may lag, in milliseconds, as a mean over a second. */
const MOST = 5_000;
/** Of thousands turned away at once the log tells one, and again after so many milliseconds. */
const QUIET = 10_000;
/** When to come back, in seconds. */
const LATER = '10';

/**
 * Whether a request is turned away at this lag. Pages are files, and cost next to nothing: who asks for one gets one,
 * not a refusal that only programs can read. The plugin takes a second without a single sample for an endless lag;
 * that is one short standstill seen at a bad moment.
 */
export function turnsAway(url: string, lag: number, most = MOST): boolean {
  return url.startsWith('/api/') && Number.isFinite(lag) && lag > most;
}

/** Turns requests away, as `Unavailable`, while the event loop lags more than `most` milliseconds. */
export async function relieve(app: FastifyInstance, most = MOST): Promise<void> {
  let told = -Infinity;
  await app.register(underPressure, {
    maxEventLoopDelay: most,
    exposeStatusRoute: false,
    pressureHandler: async (request, reply, _, lag) => {
      if (!turnsAway(request.url, lag ?? Number.NaN, most)) return;
      if (performance.now() - told > QUIET) {
        told = performance.now();
        request.log.warn({ milliseconds: Math.round(lag ?? 0) }, 'turned away');
      }
      void reply.header('retry-after', LATER);
      throw new Unavailable();
    },
  });
}
