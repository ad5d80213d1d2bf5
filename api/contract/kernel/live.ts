/** What travels on every stream. */
import { z } from 'zod';
import { largestInteger } from './primitives.ts';
import type { Refusal } from './refusal.ts';

/** Last sequence number seen, by stream name. */
export const cursor = z.record(z.string().max(64), z.number().int().min(0).max(largestInteger));
export type Cursor = z.infer<typeof cursor>;

export type Answer<T> = { ok: true; value: T } | { ok: false; error: Refusal };
