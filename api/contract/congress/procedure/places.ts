/**
 * Where a step may stand, and how a host may change the plan (P-6, P-7): what the rules decide by, and what the pages
 * offer. A question that is answered in the negative answers with the code of its refusal.
 */
import { givenNotice } from '../preparation/questions.ts';
import type { CongressView } from '../snapshot.ts';
import type { Phase, StepKind } from '../vocabulary.ts';
import type { refusals } from './refusals.ts';
import type { Step } from './view.ts';

export type StepShape = {
  /** Phases in which the kind may stand. */
  phases: readonly Phase[];
  /** Whether a host may add more of it to the plan, or one of it where there is none. */
  addable?: 'more' | 'one';
  /** Kinds it stands behind and in front of, wherever in its phase a host puts it. */
  behind?: StepKind;
  before?: StepKind;
};

const inPreparation: StepShape = { phases: ['preparation'] };
const afterwards: StepShape = { phases: ['after'] };
const repeated: StepShape = { phases: ['session'], addable: 'more', before: 'declaration' };

/** The shape of every kind of step. */
export const stepShapes: Record<StepKind, StepShape> = {
  approval: inPreparation,
  roster: inPreparation,
  grouping: inPreparation,
  credentials: inPreparation,
  proposals: inPreparation,
  agenda: inPreparation,
  nomination: { phases: ['preparation'], addable: 'one', behind: 'agenda', before: 'notice' },
  notice: inPreparation,
  discussion: { ...repeated, phases: ['preparation', 'session'] },
  'sign-in': { phases: ['preparatory-meeting', 'session'] },
  preliminary: { phases: ['preparatory-meeting'] },
  presidium: { phases: ['preparatory-meeting'], addable: 'one', behind: 'preliminary' },
  report: repeated,
  evaluation: repeated,
  ballot: repeated,
  declaration: { phases: ['session'] },
  publication: afterwards,
  filing: afterwards,
  'follow-up': afterwards,
};

type Plan = Pick<CongressView, 'steps'>;
type Code = keyof typeof refusals;
/** A place in the plan: the index there, and the phase it belongs to. */
export type Place = { index: number; phase: Phase };

function placeBehind(view: Plan, kind: StepKind, afterStepId: string): Place | Code {
  if (givenNotice(view)) return 'plan-is-fixed';
  const index = view.steps.findIndex(({ id }) => id === afterStepId);
  const previous = view.steps[index];
  const next = view.steps[index + 1];
  if (!previous) return 'step-not-found';
  if (next && next.state !== 'pending') return 'step-not-pending';
  const { phases, behind, before } = stepShapes[kind];
  const has = (steps: Step[], landmark: StepKind | undefined): boolean =>
    landmark === undefined || steps.some((step) => step.kind === landmark);
  const fits =
    phases.includes(previous.phase) &&
    has(view.steps.slice(0, index + 1), behind) &&
    has(view.steps.slice(index + 1), before);
  return fits ? { index: index + 1, phase: previous.phase } : 'step-misplaced';
}

/** Whether a host may add a step of this kind, wherever. */
export function isAddable({ steps }: Plan, kind: StepKind): boolean {
  const { addable } = stepShapes[kind];
  return addable === 'more' || (addable === 'one' && !steps.some((step) => step.kind === kind));
}

/** Where a new step of this kind comes to stand behind another, or why it cannot. */
export function placeForNew(view: Plan, kind: StepKind, afterStepId: string): Place | Code {
  const place = placeBehind(view, kind, afterStepId);
  return typeof place === 'string' || isAddable(view, kind) ? place : 'step-not-repeatable';
}

/** Why a step stays where it is, if it does: mandatory, or begun. */
function fixed(step: Step): Code | undefined {
  if (step.mandatory) return 'step-is-mandatory';
  return step.state === 'pending' ? undefined : 'step-not-pending';
}

/** Whether an item on the agenda cannot be dealt with without this step: elections, nominations; ratings, evaluation. */
function isNeeded({ steps, items }: Pick<CongressView, 'steps' | 'items'>, { id, kind }: Step): boolean {
  if (steps.some((other) => other.kind === kind && other.id !== id && other.state !== 'closed')) return false;
  if (kind === 'nomination') return items.some(({ election }) => election !== undefined);
  return kind === 'evaluation' && items.some(({ rating }) => rating !== undefined);
}

/** Why a step cannot be taken out of the plan, if so. */
export function staysIn(view: Pick<CongressView, 'steps' | 'items'>, stepId: string): Code | 'step-needed' | undefined {
  if (givenNotice(view)) return 'plan-is-fixed';
  const step = view.steps.find(({ id }) => id === stepId);
  if (!step) return 'step-not-found';
  return fixed(step) ?? (isNeeded(view, step) ? 'step-needed' : undefined);
}

/** Where a step comes to stand when it is moved behind another one of its phase, or why it cannot. */
export function placeForMoved(view: Plan, stepId: string, afterStepId: string): Place | Code {
  const from = view.steps.findIndex(({ id }) => id === stepId);
  const step = view.steps[from];
  if (!step || stepId === afterStepId) return 'step-not-found';
  const place = fixed(step) ?? placeBehind(view, step.kind, afterStepId);
  if (typeof place === 'string') return place;
  if (place.phase !== step.phase) return 'step-misplaced';
  return from < place.index ? { ...place, index: place.index - 1 } : place;
}
