/**
 * Token buckets keyed on the person, not on the address: a whole hall shares one address. Generous
 * enough for anyone who votes and reads, too small for a script.
 */

import type { Identity, LimitedKind, RateLimit } from '../ports.ts';

const buckets: Record<LimitedKind, { capacity: number; perSecond: number }> = {
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

type Bucket = { tokens: number; at: number };

/** Whom a limit counts: a person on all their devices; a stage or an observer, who have no one behind them, alone. */
export function spender({ subject, id, sessionId }: Identity): string {
  return subject === 'staff' || subject === 'delegate' ? id : sessionId;
}

/** Makes a limiter in memory. Buckets nobody has used for a while are full again, and forgotten. */
export function makeRateLimit(now: () => number = Date.now): RateLimit {
  const kept = new Map(Object.keys(buckets).map((kind) => [kind, new Map<string, Bucket>()]));
  let sweepAt = now() + 60_000;
  return (key, kind, cost = 1) => {
    const { capacity, perSecond } = buckets[kind];
    const at = now();
    const ofKind = kept.get(kind) ?? new Map<string, Bucket>();
    if (at > sweepAt) {
      sweepAt = at + 60_000;
      for (const each of kept.values())
        for (const [name, bucket] of each) if (at - bucket.at > 600_000) each.delete(name);
    }
    const bucket = ofKind.get(key) ?? { tokens: capacity, at };
    ofKind.set(key, bucket);
    bucket.tokens = Math.min(capacity, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= cost;
    return 0;
  };
}
