import { patch, without } from '../../kernel/lists.ts';
import { type Folds, record, unsigned } from '../tables/fold.ts';

export const folds = {
  'reading.chosen': (view, payload, at) => ({ ...view, adoptReading: { ...payload, at } }),
  'approval.recorded': (view, payload) => {
    const { stepId, ...approval } = payload;
    return record({ ...view, mode: approval.mode }, stepId, 'approval', (r) => ({ ...r, ...approval }));
  },
  'roster.changed': (view, payload) => unsigned({ ...view, roster: payload.roster, groups: payload.groups }),
  'roster.completed': (view, payload) => {
    const { stepId, checks, explanations } = payload;
    return record(view, stepId, 'roster', (r) => ({ ...r, complete: true, checks, explanations }));
  },
  'groups.defined': (view, payload) => ({ ...view, groups: payload.groups, roster: payload.roster }),
  'group.leader-appointed': (view, payload) => ({
    ...view,
    groups: patch(view.groups, payload.groupId, (g) => ({
      ...g,
      leaderId: payload.personId,
    })),
  }),
  'panel.appointed': (view, payload) => ({
    ...view,
    offices: { ...view.offices, credentialsPanel: payload.personIds },
  }),
  'credentials.signed': (view, payload) =>
    record(view, payload.stepId, 'credentials', (r) => ({
      ...r,
      signatures: [...r.signatures, payload.signature],
    })),
  'proposal.submitted': (view, payload) => ({ ...view, proposals: [...view.proposals, payload.proposal] }),
  'proposal.seconded': (view, payload) => ({
    ...view,
    proposals: patch(view.proposals, payload.proposalId, (p) => ({
      ...p,
      seconders: [...p.seconders, payload.personId],
    })),
  }),
  'proposal.reviewed': (view, payload) => {
    const { proposalId, ...review } = payload;
    return { ...view, proposals: patch(view.proposals, proposalId, (p) => ({ ...p, ...review })) };
  },
  'proposals.window-closed': (view, payload) =>
    record(view, payload.stepId, 'proposals', (r) => ({ ...r, windowClosed: true })),
  'item.added': (view, payload) => ({ ...view, items: [...view.items, payload.item] }),
  'item.changed': (view, payload) => ({ ...view, items: patch(view.items, payload.item.id, () => payload.item) }),
  'item.removed': (view, payload) => ({
    ...view,
    items: without(view.items, payload.itemId),
    agenda: view.agenda.filter((entry) => entry.itemId !== payload.itemId),
  }),
  'agenda.set': (view, payload) => ({ ...view, agenda: payload.entries }),
  'notice.given': (view, payload, at) => {
    const { stepId, ...notice } = payload;
    return record(view, stepId, 'notice', (r) => ({ ...r, ...notice, givenAt: at }));
  },
} satisfies Partial<Folds>;
