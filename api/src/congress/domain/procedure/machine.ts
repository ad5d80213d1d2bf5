/**
 * The machine: state + command + context → events, or a refusal that says why. Pure. Nothing opens,
 * closes or changes a step except through `decide`, and there is no flag that makes it look away.
 */
import type { Command, CommandType } from '@congress/contract/congress/tables/commands';
import type { ConditionId } from '@congress/contract/congress/conditions';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { State } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { withEvidence } from '../../../kernel/procedure/gate.ts';
import { closing, endsWith, opening, working, type Hindrance } from '../../../kernel/procedure/steps.ts';
import { closePaper, countPaper, declareResult, signCount } from '../ballot/count.ts';
import { releaseRecount } from '../ballot/recount.ts';
import { openPaper, preparePaper, withdrawPaper } from '../ballot/prepare.ts';
import { enterRoomBallots, setVoting } from '../ballot/room.ts';
import { endRehearsal, openRehearsal, remindVoters } from '../ballot/rehearsal.ts';
import { accept, no, type Context, type Decide, type Decision, type Refused, type Rules } from '../decision.ts';
import type { FactsOf } from '../facts.ts';
import { conductCommands } from './conduct.ts';
import type { GateContext } from './gate.ts';
import { fileCommands } from './files.ts';
import { planCommands } from './plan.ts';
import { simulationCommands } from './simulation.ts';
import { ruleOf, stepCommands } from './steps/registry.ts';

/** What a document of work done outside the platform may stand for, and nothing else (E-1). */
const provable: readonly ConditionId[] = ['presidium-met', 'duty-reports-heard', 'evaluation-done'];

/** The checklist for closing a step, each condition with its facts; worked out anew every time. */
export function closingGate(state: State, step: Step, context: GateContext): Condition[] {
  return withEvidence(step, ruleOf(step.kind).gate(state, step, context), provable);
}

/** Why a step of the procedure does not move, in the congress's words. */
function hindered({ code, facts, conditions }: Hindrance): Refused {
  return no(code === 'not-active' ? 'congress-not-active' : code, facts, conditions);
}

/** The moves of the procedure (P-1 to P-5), and what the congress adds: what closing leaves behind, and its end (P-10). */
const moves: Rules<'openStep' | 'closeStep' | 'recordEvidence'> = {
  openStep: ({ congress }, { stepId }) => {
    const move = opening(congress, stepId);
    return 'step' in move ? accept({ type: 'step.opened', payload: { stepId } }) : hindered(move.hindrance);
  },
  closeStep: (state, { stepId }, context) => {
    const move = closing(state.congress, stepId, (step) => closingGate(state, step, context));
    if ('hindrance' in move) return hindered(move.hindrance);
    return accept(
      ...(ruleOf(move.step.kind).onClose?.(state, move.step, context) ?? []),
      { type: 'step.closed', payload: { stepId } },
      ...(endsWith(state.congress, stepId) ? [{ type: 'congress.concluded' as const, payload: {} }] : []),
    );
  },
  recordEvidence: ({ congress }, { stepId, evidence, note }) => {
    const move = working(congress, stepId);
    return 'step' in move
      ? accept({ type: 'step.evidenced', payload: { stepId, evidence, note } })
      : hindered(move.hindrance);
  },
};

const rules = {
  ...moves,
  ...planCommands,
  ...conductCommands,
  ...stepCommands,
  ...simulationCommands,
  ...fileCommands,
  preparePaper,
  withdrawPaper,
  openPaper,
  closePaper,
  setVoting,
  enterRoomBallots,
  remindVoters,
  openRehearsal,
  endRehearsal,
  countPaper,
  signCount,
  releaseRecount,
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
