import type { Answer, Cursor } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { refuse } from '@congress/contract/kernel/refusals';
import type { EventFrame, Joined } from '../dossier.ts';
import { receiveEvent, receiveJoined, useLive } from './store.ts';

/** Codes after which trying again would be of no use. */
const FINAL = new Set(['unauthenticated', 'session-ended', 'wrong-credentials', 'forbidden', 'not-found']);

/** Whether a refusal means that we may not take part at all. */
export function isFinal(refusal: Refusal): boolean {
  return FINAL.has(refusal.code);
}

/** The refusal a middleware of the server attached to its error, if it did. */
export function refusalIn(error: Error): Refusal | null {
  const data: unknown = 'data' in error ? error.data : null;
  const inner: unknown = typeof data === 'object' && data !== null && 'error' in data ? data.error : data;
  return typeof inner === 'object' && inner !== null && 'code' in inner && 'message' in inner
    ? (inner as Refusal)
    : null;
}

export type Follower = {
  /** Joins, or joins again from where we are. Resolves to why not, or null. */
  join: (fresh?: boolean) => Promise<Refusal | null>;
  /** Takes in an event as it arrives; a hole makes it join again. */
  event: (frame: EventFrame) => void;
};

/** How many times a join may fail to connect to what we hold before we stop, to try again later. */
const MOST_JOINS = 4;

/**
 * Keeps the store equal to the server's state: joins, folds events in order, and closes holes by
 * joining again. Events that arrive while a join is under way wait for its answer.
 */
export function follower(ask: (after: Cursor | undefined) => Promise<Answer<Joined>>): Follower {
  let waiting: EventFrame[] = [];
  let current: Promise<Refusal | null> | null = null;

  const drain = (): boolean => {
    const frames = waiting;
    waiting = [];
    return frames.every((frame) => receiveEvent(frame));
  };

  const run = async (startFresh: boolean): Promise<Refusal | null> => {
    let fresh = startFresh;
    for (let turn = 0; turn < MOST_JOINS; turn++) {
      const after = fresh ? undefined : useLive.getState().snapshot?.cursor;
      const answer = await ask(after);
      if (!answer.ok) return answer.error;
      const connected = receiveJoined(answer.value);
      if (connected && drain()) return null;
      // What came does not continue what we hold: take a whole snapshot instead.
      fresh = !connected || turn > 0;
    }
    return refuse('unavailable');
  };

  const join = (fresh = false): Promise<Refusal | null> => {
    current ??= run(fresh).finally(() => {
      current = null;
    });
    return current;
  };

  return {
    join,
    event(frame) {
      if (current) waiting.push(frame);
      else if (!receiveEvent(frame)) {
        waiting.push(frame);
        join().catch(() => undefined);
      }
    },
  };
}
