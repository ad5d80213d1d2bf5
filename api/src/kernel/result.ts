import { refuse } from '@congress/contract/kernel/refusals';
import type { Refusal } from '@congress/contract/kernel/refusal';

/** A refusal or what was asked for. Expected refusals are values. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** Wraps a value. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refused(...because: Parameters<typeof refuse>): { ok: false; error: Refusal } {
  return { ok: false, error: refuse(...because) };
}
