import type { AttendanceCount } from '@congress/contract/congress/assembly/view';
import type { ConditionId } from '@congress/contract/congress/conditions';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import type { Condition, Facts } from '@congress/contract/kernel/refusal';
import type { GateFacts } from '../facts.ts';
import { hasQuorum, quorumNeeded } from '../profiles/arithmetic.ts';
import { profiles } from '../profiles/registry.ts';

/** One condition with its numbers; `met` is never stored, always worked out anew. */
export function condition(id: ConditionId, met: boolean, facts: Facts = {}): Condition {
  return { id, met, facts };
}

/** A condition of the form "so many of so many". */
export function allOf(id: ConditionId, names: [have: string, all: string], have: number, all: number): Condition {
  return condition(id, have >= all, { [names[0]]: have, [names[1]]: all });
}

/** Who is signed in now. `due` is always every formal delegate of the roster (B-4, S-5). */
export function attendanceOf(view: CongressView, { attendance }: Pick<GateFacts, 'attendance'>): AttendanceCount {
  return { ...attendance, due: view.roster.formal };
}

/** Quorum at the current sign-in, counted anew (G-9). */
export function quorumCondition(view: CongressView, facts: Pick<GateFacts, 'attendance'>): Condition {
  const { due, present } = attendanceOf(view, facts);
  const rule = profiles[view.profile].quorum.value;
  return condition('quorum', hasQuorum(rule, present, due), {
    present,
    needed: quorumNeeded(rule, due),
    due,
  });
}

const hour = 3_600_000;

/** Whether so many days have passed since an instant. Days are of 24 hours. */
export function daysPassed(id: ConditionId, days: number, since: string | null, now: string): Condition {
  const left = since === null ? days * 24 * hour : Date.parse(since) + days * 24 * hour - Date.parse(now);
  return condition(id, since !== null && left <= 0, { days, left: Math.max(0, Math.ceil(left / hour)) });
}

/** What a gate may depend on besides the state. */
export type GateContext = { now: string; facts: GateFacts };

/** The conditions under which a step may close. */
export type CloseGate = (state: State, step: Step, context: GateContext) => Condition[];

/**
 * Lets a document recorded as evidence stand for a condition that is not met on the platform
 * (E-1). The condition then says so in its facts.
 */
export function orEvidence(step: Step, one: Condition): Condition {
  return one.met || step.evidence.length === 0
    ? one
    : { ...one, met: true, facts: { ...one.facts, evidence: step.evidence.length } };
}
