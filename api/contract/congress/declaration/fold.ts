import { type Folds, onPaper } from '../tables/fold.ts';

export const folds = {
  'paper.declared': (view, payload) => {
    const { paperId, report } = payload;
    return onPaper(view, paperId, (p) => ({ ...p, state: 'declared', report }));
  },
  'resolution.adopted': (view, payload) => ({ ...view, resolutions: [...view.resolutions, payload.resolution] }),
} satisfies Partial<Folds>;
