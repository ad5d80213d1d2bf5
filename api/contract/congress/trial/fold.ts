import type { Folds } from '../fold.ts';

export const folds = {
  'delegates.simulated': (view, payload) => ({
    ...view,
    simulated: [...new Set([...(view.simulated ?? []), ...payload.people])],
  }),
} satisfies Partial<Folds>;
