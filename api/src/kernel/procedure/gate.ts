/** The conditions of gates. One is never stored, always worked out anew. */
import type { Condition, Facts } from '@congress/contract/kernel/refusal';

const hour = 3_600_000;

/** What conditions are made with, under the ids that a kind of procedure has words for. */
export type Conditions<Id extends string> = {
  /** One condition with its numbers. */
  condition: (id: Id, met: boolean, facts?: Facts) => Condition;
  /** A condition of the form "so many of so many". */
  allOf: (id: Id, names: [have: string, all: string], have: number, all: number) => Condition;
  /** Whether so many days have passed since an instant. Days are of 24 hours. */
  daysPassed: (id: Id, days: number, since: string | null, now: string) => Condition;
};

const condition = (id: string, met: boolean, facts: Facts = {}): Condition => ({ id, met, facts });

const conditions: Conditions<string> = {
  condition,
  allOf: (id, [have, all], actual, needed) => condition(id, actual >= needed, { [have]: actual, [all]: needed }),
  daysPassed: (id, days, since, now) => {
    const left = since === null ? days * 24 * hour : Date.parse(since) + days * 24 * hour - Date.parse(now);
    return condition(id, since !== null && left <= 0, { days, left: Math.max(0, Math.ceil(left / hour)) });
  },
};

/** The makers of conditions for a kind of procedure. */
export function conditionsOf<Id extends string>(): Conditions<Id> {
  return conditions;
}

/**
 * The checklist of a step with its evidence: for a condition that is not met on the platform a recorded document stands,
 * if it is one of `provable` (P-5). The condition then says so in its facts.
 */
export function withEvidence(
  { evidence }: { evidence: readonly unknown[] },
  checklist: readonly Condition[],
  provable: readonly string[],
): Condition[] {
  return checklist.map((one) =>
    one.met || evidence.length === 0 || !provable.includes(one.id)
      ? one
      : { ...one, met: true, facts: { ...one.facts, evidence: evidence.length } },
  );
}
