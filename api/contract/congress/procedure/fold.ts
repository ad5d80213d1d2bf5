import { inserted, without } from '../../kernel/lists.ts';
import { stepFolds } from '../../kernel/procedure/fold.ts';
import { type Folds, moved } from '../tables/fold.ts';

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
  ...stepFolds,
} satisfies Partial<Folds>;
