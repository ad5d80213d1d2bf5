import { patch } from '../../kernel/lists.ts';
import type { Folds } from '../tables/fold.ts';
import type { CongressView } from '../snapshot.ts';
import type { Candidacy, Nomination } from './view.ts';

const none: Nomination = { candidacies: [], objections: [], lots: [] };

function changed(view: CongressView, change: (nomination: Nomination) => Partial<Nomination>): CongressView {
  const before = view.nomination ?? none;
  return { ...view, nomination: { ...before, ...change(before) } };
}

function onCandidacy(view: CongressView, id: string, change: (one: Candidacy) => Candidacy): CongressView {
  return changed(view, ({ candidacies }) => ({ candidacies: patch(candidacies, id, change) }));
}

/** Who does not qualify since an objection was found right. */
const disqualified =
  (at: string) =>
  (one: Candidacy): Candidacy => ({
    ...one,
    check: { qualified: false, reason: one.check?.reason ?? '', at },
  });

export const folds = {
  'candidate.nominated': (view, { candidacy }) =>
    changed(view, ({ candidacies }) => ({ candidacies: [...candidacies, candidacy] })),
  'nomination.supported': (view, { candidacyId, nominated }) =>
    onCandidacy(view, candidacyId, (one) => ({ ...one, nominated })),
  'nomination.accepted': (view, { candidacyId, detail, statement, photo }) =>
    onCandidacy(view, candidacyId, (one) => ({ ...one, answer: 'accepted', detail, statement, photo })),
  'nomination.declined': (view, { candidacyId }) =>
    onCandidacy(view, candidacyId, (one) => ({ ...one, answer: 'declined' })),
  'candidate.checked': (view, { candidacyId, qualified, reason }, at) =>
    onCandidacy(view, candidacyId, (one) => ({ ...one, check: { qualified, reason, at } })),
  'candidacy.withdrawn': (view, { candidacyId, reason }, at) =>
    onCandidacy(view, candidacyId, (one) => ({ ...one, withdrawn: { reason, at } })),
  'candidates.published': (view, { candidacyIds }, at) =>
    changed(view, ({ candidacies }) => ({
      candidacies: candidacies.map((one) => (candidacyIds.includes(one.id) ? { ...one, publishedAt: at } : one)),
    })),
  'candidate.objected': (view, { objection }) =>
    changed(view, ({ objections }) => ({ objections: [...objections, objection] })),
  'candidate-objection.answered': (view, { objectionId, answer, upheld }, at) => {
    const about = view.nomination?.objections.find(({ id }) => id === objectionId)?.candidacyId;
    const next = changed(view, ({ objections }) => ({
      objections: patch(objections, objectionId, (one) => ({ ...one, answer, upheld })),
    }));
    return upheld && about ? onCandidacy(next, about, disqualified(at)) : next;
  },
  'candidates.drawn': (view, { itemId, seed, order }, at) =>
    changed(view, ({ lots }) => ({
      lots: [...lots.filter((one) => one.itemId !== itemId), { itemId, seed, order, at }],
    })),
} satisfies Partial<Folds>;
