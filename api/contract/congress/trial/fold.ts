import type { Folds } from '../tables/fold.ts';

export const folds = {
  'delegates.simulated': (view, payload) => ({
    ...view,
    simulated: [...new Set([...(view.simulated ?? []), ...payload.people])],
  }),
} satisfies Partial<Folds>;
