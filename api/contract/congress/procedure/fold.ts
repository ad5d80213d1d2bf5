import { type Folds, inserted, moved, patch, without } from '../fold.ts';

export const folds = {
  'congress.created': (_, payload) => payload.congress,
  'congress.adjourned': (view, payload) => ({ ...view, status: 'adjourned', statusReason: payload.reason }),
  'congress.resumed': (view) => ({ ...view, status: 'active', statusReason: '' }),
  'congress.postponed': (view, payload) => ({ ...view, status: 'postponed', statusReason: payload.reason }),
  'congress.cancelled': (view, payload) => ({ ...view, status: 'cancelled', statusReason: payload.reason }),
  'congress.concluded': (view) => ({ ...view, status: 'archived' }),
  'step.added': (view, payload) => ({ ...view, steps: inserted(view.steps, payload.index, payload.step) }),
  'step.removed': (view, payload) => ({ ...view, steps: without(view.steps, payload.stepId) }),
  'step.moved': (view, payload) => moved(view, payload),
  'step.opened': (view, payload, at) => ({
    ...view,
    steps: patch(view.steps, payload.stepId, (s) => ({ ...s, state: 'open', openedAt: at })),
  }),
  'step.closed': (view, payload, at) => ({
    ...view,
    steps: patch(view.steps, payload.stepId, (s) => ({ ...s, state: 'closed', closedAt: at })),
  }),
  'step.evidenced': (view, payload, at) => {
    const { stepId, evidence, note } = payload;
    return {
      ...view,
      steps: patch(view.steps, stepId, (s) => ({
        ...s,
        evidence: [...s.evidence, { ...evidence, note, at }],
      })),
    };
  },
} satisfies Partial<Folds>;
