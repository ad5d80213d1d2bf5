/**
 * Token buckets keyed on the person, not on the address: a whole hall shares one address. Generous
 * enough for anyone who votes and reads, too small for a script.
 */

import type { Identity, LimitedKind, RateLimit } from '../ports.ts';

const buckets: Record<LimitedKind, Size> = {
  command: { capacity: 60, perSecond: 10 },
  /** The secretariat works for everyone: filing, declaring, signing in a queue at the door. */
  staffCommand: { capacity: 300, perSecond: 50 },
  join: { capacity: 30, perSecond: 2 },
  /** Codes of few digits: the hall's, by person; the phone number's, by personal code. */
  guess: { capacity: 6, perSecond: 0.1 },
  /** Objections from the public page, by address. */
  objection: { capacity: 20, perSecond: 0.05 },
  /** Failed tries to get in, by address: a guess costs, a hall full of people does not. */
  failure: { capacity: 100, perSecond: 1 },
};

type Size = { capacity: number; perSecond: number };
type Bucket = { tokens: number; at: number };

const kinds = Object.keys(buckets) as LimitedKind[];
const sweepEvery = 60_000;

/** A bucket that had time to fill up is as good as a new one. */
function forgetFull(ofKind: Map<string, Bucket> | undefined, { capacity, perSecond }: Size, at: number): void {
  for (const [name, bucket] of ofKind ?? []) {
    if ((at - bucket.at) / 1000 > capacity / perSecond) ofKind?.delete(name);
  }
}

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
    const { capacity, perSecond } = buckets[kind];
    const at = now();
    const ofKind = kept.get(kind) ?? new Map<string, Bucket>();
    if (at > sweepAt) {
      sweepAt = at + sweepEvery;
      for (const each of kinds) forgetFull(kept.get(each), buckets[each], at);
    }
    const bucket = ofKind.get(key) ?? { tokens: capacity, at };
    ofKind.set(key, bucket);
    bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= cost;
    return 0;
  };
}
