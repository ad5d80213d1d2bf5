/**
 * Token buckets keyed on the person, not on the address: a whole hall shares one address. Generous
 * enough for anyone who votes and reads, too small for a script.
 */

import { fullBucket, isFull, spend, type Bucket, type Size } from './bucket.ts';
import type { Identity } from '../identity/ports.ts';
import type { LimitedKind, RateLimit } from '../means.ts';

const buckets: Record<LimitedKind, Size> = {
  command: { capacity: 60, perSecond: 10 },
  /** The secretariat works for everyone: filing, declaring, signing in a queue at the door. */
  staffCommand: { capacity: 300, perSecond: 50 },
  join: { capacity: 30, perSecond: 2 },
  /** Sockets that are opened. */
  connect: { capacity: 60, perSecond: 1 },
  /** Searches through texts. */
  search: { capacity: 20, perSecond: 2 },
  /** Files laid out for one person: everything of a congress at once, and then one after the other. */
  print: { capacity: 200, perSecond: 2 },
  /** Codes of few digits: the hall's, by person; the phone number's, by personal code. */
  guess: { capacity: 6, perSecond: 0.1 },
  /** Objections from the public page, by address. */
  objection: { capacity: 20, perSecond: 0.05 },
  /** Wrong passwords, by account and place; and by place, of all accounts. */
  password: { capacity: 10, perSecond: 0.1 },
  failure: { capacity: 100, perSecond: 1 },
};

const kinds = Object.keys(buckets) as LimitedKind[];
const sweepEvery = 60_000;

/** Whom a limit counts: a person on all their devices; a stage or an observer, who have no one behind them, alone. */
export function spender({ subject, id, sessionId }: Identity): string {
  return subject === 'staff' || subject === 'delegate' ? id : sessionId;
}

/**
 * Makes a limiter in memory. `now` only ever goes on: by a clock that is set, one set back would refuse everybody for
 * as long as it was set back.
 */
export function makeRateLimit(now: () => number = () => performance.now()): RateLimit {
  const kept = new Map(kinds.map((kind) => [kind, new Map<string, Bucket>()]));
  let sweepAt = now() + sweepEvery;
  return (key, kind, cost = 1) => {
    const size = buckets[kind];
    const at = now();
    const ofKind = kept.get(kind) ?? new Map<string, Bucket>();
    if (at > sweepAt) {
      sweepAt = at + sweepEvery;
      for (const each of kinds)
        for (const [name, bucket] of kept.get(each) ?? [])
          if (isFull(bucket, buckets[each], at)) kept.get(each)?.delete(name);
    }
    const bucket = ofKind.get(key) ?? fullBucket(size, at);
    ofKind.set(key, bucket);
    return spend(bucket, size, at, cost);
  };
}
