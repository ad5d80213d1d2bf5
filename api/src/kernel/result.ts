/** How use cases answer. Expected refusals are values. */
import type { Condition, Facts, Refusal } from '@congress/contract/kernel/refusal';
import { refuse } from '@congress/contract/kernel/refusals';

/** A refusal or what was asked for. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** Wraps a value. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The function that wraps refusals of a table of codes. */
export function refusedBy<C extends string>(refuseOf: (code: C, facts?: Facts, conditions?: Condition[]) => Refusal) {
  return (...because: Parameters<typeof refuseOf>): { ok: false; error: Refusal } => ({
    ok: false,
    error: refuseOf(...because),
  });
}

/** Wraps a refusal at the border. */
export const refused = refusedBy(refuse);
