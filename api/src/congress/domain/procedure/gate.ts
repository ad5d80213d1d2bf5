import type { AttendanceCount } from '@congress/contract/congress/assembly/view';
import type { ConditionId } from '@congress/contract/congress/conditions';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { conditionsOf } from '../../../kernel/procedure/gate.ts';
import type { GateFacts } from '../facts.ts';
import { hasQuorum, quorumNeeded } from '../profiles/arithmetic.ts';
import { profileOf } from '../profiles/registry.ts';

/** Conditions that have words in the contract. */
export const { condition, allOf, daysPassed } = conditionsOf<ConditionId>();

/** Who is signed in now. `due` is always every formal delegate of the roster (B-4, S-5). */
export function attendanceOf(view: CongressView, { attendance }: Pick<GateFacts, 'attendance'>): AttendanceCount {
  return { ...attendance, due: view.roster.formal };
}

/** Quorum at the current sign-in, counted anew (G-9). */
export function quorumCondition(view: CongressView, facts: Pick<GateFacts, 'attendance'>): Condition {
  const { due, present } = attendanceOf(view, facts);
  const rule = profileOf(view).quorum.value;
  return condition('quorum', hasQuorum(rule, present, due), {
    present,
    needed: quorumNeeded(rule, due),
    due,
  });
}

/** What a gate may depend on besides the state. */
export type GateContext = { now: string; facts: GateFacts };

/** The conditions under which a step may close. */
export type CloseGate = (state: State, step: Step, context: GateContext) => Condition[];
