/** Changing the plan before notice is given (P-6, P-7), and the templates a plan starts from. */
import { placeForMoved, placeForNew, staysIn } from '@congress/contract/congress/procedure/places';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { Phase, StepKind, TemplateId } from '@congress/contract/congress/vocabulary';
import { accept, no, type Rules } from '../decision.ts';
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
const withNomination = withoutEvaluation.flatMap((step) =>
  step.kind === 'agenda' ? [step, ...planned('preparation', 'nomination')] : [step],
);
const toEvaluate = withEvaluation.map((step) => (step.kind === 'evaluation' ? { ...step, mandatory: true } : step));

/** The steps each kind of congress starts with. A `?` marks a step the host may remove. */
export const templates: Record<TemplateId, Planned[]> = {
  first: withoutEvaluation,
  annual: withEvaluation,
  extraordinary: withoutEvaluation,
  election: withNomination,
  evaluation: toEvaluate,
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

/** The commands that change the plan. */
export const planCommands: Rules<'addStep' | 'removeStep' | 'moveStep'> = {
  addStep: ({ congress }, { kind, afterStepId }, context) => {
    const place = placeForNew(congress, kind, afterStepId);
    if (typeof place === 'string') return no(place);
    const step = newStep(context.newId(), { kind, phase: place.phase, mandatory: false });
    const decision = accept({ type: 'step.added', payload: { step, index: place.index } });
    return { ...decision, madeId: step.id };
  },
  removeStep: ({ congress }, { stepId }) => {
    const code = staysIn(congress, stepId);
    return code ? no(code) : accept({ type: 'step.removed', payload: { stepId } });
  },
  moveStep: ({ congress }, { stepId, afterStepId }) => {
    const place = placeForMoved(congress, stepId, afterStepId);
    if (typeof place === 'string') return no(place);
    return accept({ type: 'step.moved', payload: { stepId, index: place.index } });
  },
};
