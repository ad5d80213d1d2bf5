/**
 * The machine: state + command + context → events, or a refusal that says why. Pure. Nothing opens,
 * closes or changes a step except through `decide`, and there is no flag that makes it look away.
 */
import type { Command, CommandType } from '@congress/contract/congress/commands';
import type { Step } from '@congress/contract/congress/procedure/view';
import { evolve } from '@congress/contract/congress/reduce';
import type { State } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import {
  closePaper,
  countPaper,
  declareResult,
  enterRoomBallots,
  issueRoomBallots,
  signCount,
} from '../ballot/count.ts';
import { openPaper, preparePaper, withdrawPaper } from '../ballot/prepare.ts';
import { accept, no, type Context, type Decide, type Decision, type Refused, type Rules } from '../decision.ts';
import type { FactsOf } from '../facts.ts';
import { conductCommands } from './conduct.ts';
import type { GateContext } from './gate.ts';
import { planCommands } from './plan.ts';
import { simulationCommands } from './simulation.ts';
import { ruleOf, stepCommands } from './steps/registry.ts';

/** The checklist for closing a step, each condition with its facts; worked out anew every time. */
export function closingGate(state: State, step: Step, context: GateContext): Condition[] {
  return ruleOf(step.kind).gate(state, step, context);
}

const moves: Rules<'openStep' | 'closeStep' | 'recordEvidence'> = {
  openStep: ({ congress }, { stepId }) => {
    const step = congress.steps.find((each) => each.id === stepId);
    if (!step) return no('step-not-found');
    if (step.state !== 'pending') return no('step-not-pending');
    const blocking = congress.steps.find((each) => each.state !== 'closed');
    if (blocking && blocking.id !== stepId) {
      return no('step-out-of-order', { blocking: blocking.kind });
    }
    return accept({ type: 'step.opened', payload: { stepId } });
  },
  closeStep: (state, { stepId }, context) => {
    const step = state.congress.steps.find((each) => each.id === stepId);
    if (!step) return no('step-not-found');
    if (step.state !== 'open') return no('step-not-open', { expected: step.kind });
    const gate = closingGate(state, step, context);
    const unmet = gate.filter((each) => !each.met).length;
    if (unmet > 0) return no('gate-not-met', { step: step.kind, unmet }, gate);
    const isLast = state.congress.steps.at(-1)?.id === stepId;
    return accept(
      ...(ruleOf(step.kind).onClose?.(state, step, context) ?? []),
      { type: 'step.closed', payload: { stepId } },
      ...(isLast ? [{ type: 'congress.concluded' as const, payload: {} }] : []),
    );
  },
  recordEvidence: ({ congress }, { stepId, evidence, note }) => {
    const step = congress.steps.find((each) => each.id === stepId);
    if (!step) return no('step-not-found');
    if (step.state !== 'open') return no('step-not-open', { expected: step.kind });
    return accept({ type: 'step.evidenced', payload: { stepId, evidence, note } });
  },
};

const rules = {
  ...moves,
  ...planCommands,
  ...conductCommands,
  ...stepCommands,
  ...simulationCommands,
  preparePaper,
  withdrawPaper,
  openPaper,
  closePaper,
  issueRoomBallots,
  enterRoomBallots,
  countPaper,
  signCount,
  declareResult,
};

/** Commands the machine decides. The rest are high-volume facts with a use case of their own. */
export type DecidedCommand = keyof typeof rules & CommandType;

/** Whether the machine decides this command. */
export function isDecided(type: CommandType): type is DecidedCommand {
  return type in rules;
}

/** What may be done while the congress stands still (P-8). */
const whileStandingStill: CommandType[] = ['resume', 'announce', 'directStage', 'cancelCongress'];

/** Why nothing of this kind is done now: the congress stands still or is over (P-8, P-10). */
export function standsStill({ congress: { status } }: State, type: DecidedCommand): Refused | undefined {
  const still = status === 'adjourned' || status === 'postponed';
  return status === 'active' || (still && whileStandingStill.includes(type))
    ? undefined
    : no('congress-not-active', { status });
}

/** Decides a command. Who may give it was settled before; whether the law allows it is settled here. */
export function decide<T extends DecidedCommand>(
  state: State,
  command: Command<T>,
  context: Context<FactsOf<T>>,
): Decision {
  return standsStill(state, command.type) ?? (rules[command.type] as unknown as Decide<T>)(state, command, context);
}

export { evolve };
