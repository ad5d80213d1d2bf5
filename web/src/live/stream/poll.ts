import type { Joined } from '@congress/contract/congress/socket';
import type { Cursor } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { joinByHttp, pollEvents } from '../../congress/live/api.ts';
import { backoff } from './backoff.ts';
import { isFinal } from './follow.ts';
import { Refused } from '../http/http.ts';
import { receiveJoined, useLive } from './store.ts';

type Reports = { onLive: () => void; onLost: () => void; onRefused: (refusal: Refusal) => void };

/** Follows a congress by long-polling until the signal aborts. For networks that break WebSockets. */
export async function poll(congressId: string, signal: AbortSignal, reports: Reports): Promise<void> {
  let failures = 0;
  let fresh = false;
  while (!signal.aborted) {
    try {
      const cursor: Cursor | undefined = fresh ? undefined : useLive.getState().snapshot?.cursor;
      const joined: Joined = await (cursor ? pollEvents(congressId, cursor, signal) : joinByHttp(congressId));
      if (signal.aborted) return;
      fresh = !receiveJoined(joined);
      failures = 0;
      reports.onLive();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof Refused && isFinal(error.refusal)) {
        reports.onRefused(error.refusal);
        return;
      }
      failures += 1;
      reports.onLost();
      const told = error instanceof Refused ? Number(error.refusal.facts['seconds'] ?? 0) * 1000 : 0;
      await pause(Math.max(told, backoff(failures)), signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
