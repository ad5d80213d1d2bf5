/** Changing the plan before notice is given (P-6, P-7), and the templates a plan starts from. */
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Phase, StepKind, TemplateId } from '@congress/contract/congress/vocabulary';
import { accept, no, type Refused, type Rules } from '../decision.ts';
import { noticeGiven } from '../state.ts';
import { ruleOf } from './steps/registry.ts';

type Planned = { kind: StepKind; phase: Phase; mandatory: boolean };

function planned(phase: Phase, ...kinds: (StepKind | `${StepKind}?`)[]): Planned[] {
  return kinds.map((word) => ({
    kind: word.replace('?', '') as StepKind,
    phase,
    mandatory: !word.endsWith('?'),
  }));
}

const preparation = planned(
  'preparation',
  'approval',
  'roster',
  'grouping',
  'credentials',
  'proposals',
  'agenda',
  'notice',
  'discussion',
);
const preparatoryMeeting = planned('preparatory-meeting', 'sign-in', 'preliminary', 'presidium?');
const after = planned('after', 'publication', 'filing', 'follow-up');

const withEvaluation = [
  ...preparation,
  ...preparatoryMeeting,
  ...planned('session', 'sign-in', 'report', 'discussion', 'evaluation?', 'ballot', 'declaration'),
  ...after,
];
const withoutEvaluation = withEvaluation.filter((step) => step.kind !== 'evaluation');

/** The steps each kind of congress starts with. A `?` marks a step the host may remove. */
export const templates: Record<TemplateId, Planned[]> = {
  first: withoutEvaluation,
  annual: withEvaluation,
  extraordinary: withoutEvaluation,
  election: withoutEvaluation,
  evaluation: withEvaluation,
  regional: withEvaluation,
};

/** A step that has not begun. */
export function newStep(id: string, { kind, phase, mandatory }: Planned): Step {
  return {
    id,
    kind,
    phase,
    mandatory,
    state: 'pending',
    openedAt: null,
    closedAt: null,
    evidence: [],
    record: ruleOf(kind).emptyRecord(),
  };
}

/** Kinds a host may add although a template has none or one of them. */
const optional: StepKind[] = ['presidium'];

/** Where a step of this kind may be put behind `afterStepId`, or why not. */
function place(view: CongressView, kind: StepKind, afterStepId: string): { index: number; phase: Phase } | Refused {
  if (noticeGiven(view)) return no('plan-is-fixed');
  const index = view.steps.findIndex((step) => step.id === afterStepId);
  const before = view.steps[index];
  const next = view.steps[index + 1];
  if (!before) return no('step-not-found');
  if (next && next.state !== 'pending') return no('step-not-pending');
  const rule = ruleOf(kind);
  const fits =
    rule.phases.includes(before.phase) &&
    (!rule.behind || view.steps.slice(0, index + 1).some((step) => step.kind === rule.behind)) &&
    (!rule.before || view.steps.slice(index + 1).some((step) => step.kind === rule.before));
  return fits ? { index: index + 1, phase: before.phase } : no('step-misplaced');
}

/** The commands that change the plan. */
export const planCommands: Rules<'addStep' | 'removeStep' | 'moveStep'> = {
  addStep: ({ congress }, { kind, afterStepId }, context) => {
    const spot = place(congress, kind, afterStepId);
    if ('ok' in spot) return spot;
    const rule = ruleOf(kind);
    const present = congress.steps.some((step) => step.kind === kind);
    if (!rule.repeatable && !(optional.includes(kind) && !present)) return no('step-not-repeatable');
    const step = newStep(context.newId(), { kind, phase: spot.phase, mandatory: false });
    const decision = accept({ type: 'step.added', payload: { step, index: spot.index } });
    return { ...decision, madeId: step.id };
  },
  removeStep: ({ congress }, { stepId }) => {
    if (noticeGiven(congress)) return no('plan-is-fixed');
    const step = congress.steps.find((each) => each.id === stepId);
    if (!step) return no('step-not-found');
    if (step.mandatory) return no('step-is-mandatory');
    if (step.state !== 'pending') return no('step-not-pending');
    return accept({ type: 'step.removed', payload: { stepId } });
  },
  moveStep: ({ congress }, { stepId, afterStepId }) => {
    const from = congress.steps.findIndex((each) => each.id === stepId);
    const step = congress.steps[from];
    if (!step || stepId === afterStepId) return no('step-not-found');
    if (step.mandatory) return no('step-is-mandatory');
    if (step.state !== 'pending') return no('step-not-pending');
    const spot = place(congress, step.kind, afterStepId);
    if ('ok' in spot) return spot;
    if (spot.phase !== step.phase) return no('step-misplaced');
    const index = from < spot.index ? spot.index - 1 : spot.index;
    return accept({ type: 'step.moved', payload: { stepId, index } });
  },
};
