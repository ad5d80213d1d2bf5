/** A token bucket: it holds so many, and refills at a rate. */
export type Size = { capacity: number; perSecond: number };
export type Bucket = { tokens: number; at: number };

/** A full one. `at` is in milliseconds of a clock that only goes on. */
export function fullBucket({ capacity }: Size, at: number): Bucket {
  return { tokens: capacity, at };
}

/** Takes a token, or gives one back; seconds to wait, or 0 when it was there. */
export function spend(bucket: Bucket, { capacity, perSecond }: Size, at: number, cost: -1 | 1 = 1): number {
  bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
  bucket.at = at;
  if (cost > 0 && bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
  bucket.tokens = Math.min(capacity, bucket.tokens - cost);
  return 0;
}

/** Whether it had time to fill up, and is as good as a new one. */
export function isFull(bucket: Bucket, { capacity, perSecond }: Size, at: number): boolean {
  return (at - bucket.at) / 1000 > capacity / perSecond;
}
