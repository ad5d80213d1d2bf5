import { patch } from '../../kernel/lists.ts';
import { type Folds, record } from '../tables/fold.ts';

export const folds = {
  'results.published': (view, payload, at) =>
    record(view, payload.stepId, 'publication', (r) => ({
      ...r,
      publishedAt: at,
      shownUntil: payload.shownUntil,
    })),
  'objection.filed': (view, payload) => ({ ...view, objections: [...view.objections, payload.objection] }),
  'objection.answered': (view, payload) => ({
    ...view,
    objections: patch(view.objections, payload.objectionId, (o) => ({
      ...o,
      answer: payload.answer,
    })),
  }),
  'archive.made': (view, payload, at) => {
    const { stepId, manifest, head } = payload;
    return record(view, stepId, 'filing', (r) => ({ ...r, archive: { at, manifest, head } }));
  },
  'receipt.recorded': (view, payload) =>
    record(view, payload.stepId, 'filing', (r) => ({
      ...r,
      receipt: payload.receipt,
    })),
  'follow-up.assigned': (view, payload) => ({ ...view, followUps: [...view.followUps, payload.followUp] }),
  'follow-up.reported': (view, payload) => {
    const { followUpId, ...outcome } = payload;
    return { ...view, followUps: patch(view.followUps, followUpId, (f) => ({ ...f, ...outcome })) };
  },
} satisfies Partial<Folds>;
