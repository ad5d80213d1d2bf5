import type { Cursor } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { backoff } from './backoff.ts';
import { isFinal } from './follow.ts';
import type { Joined } from '../dossier.ts';
import { Refused, request } from '../http/http.ts';
import { receiveJoined, type Target, useLive } from './store.ts';

type Reports = { onLive: () => void; onLost: () => void; onRefused: (refusal: Refusal) => void };

/** A fresh snapshot, or the events after a cursor; waits up to 25 s for one to happen. */
function ask({ kind, id }: Target, after: Cursor | undefined, signal: AbortSignal): Promise<Joined> {
  if (!after) return request(kind.path(id));
  const query = { after: JSON.stringify(after), wait: 25 };
  return request(`${kind.path(id)}/events`, { query, signal, timeout: 40_000 });
}

/** Follows a dossier by long-polling until the signal aborts. For networks that break WebSockets. */
export async function poll(target: Target, signal: AbortSignal, reports: Reports): Promise<void> {
  let failures = 0;
  let fresh = false;
  while (!signal.aborted) {
    try {
      const joined = await ask(target, fresh ? undefined : useLive.getState().snapshot?.cursor, signal);
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
