/** What the meeting leaves in the view: discussion, sign-in, offices, papers, resolutions. */
import { without, record, onPaper, type Folds } from './fold.ts';

export const meeting = {
  'summary.submitted': (view, payload) => {
    const { stepId, summary } = payload;
    return record(view, stepId, 'discussion', (r) => ({
      ...r,
      summaries: [...r.summaries.filter((s) => s.groupId !== summary.groupId), summary],
    }));
  },
  'attendance.counted': (view, payload) =>
    record(view, payload.stepId, 'sign-in', (r) => ({
      ...r,
      counted: payload.counted,
    })),
  'delegates.simulated': (view, payload) => ({
    ...view,
    simulated: [...new Set([...(view.simulated ?? []), ...payload.people])],
  }),
  'offices.nominated': (view, payload) => ({ ...view, nominations: payload.nominations }),
  'offices.installed': (view, payload) => ({ ...view, offices: payload.offices }),
  'presidium.met': (view, payload, at) => {
    const { stepId, schedule, executiveChairs } = payload;
    const next = { ...view, offices: { ...view.offices, executiveChairs } };
    return record(next, stepId, 'presidium', (r) => ({ ...r, schedule, heldAt: at }));
  },
  'entry.presented': (view, payload, at) =>
    record(view, payload.stepId, 'report', (r) => ({
      ...r,
      presented: [...r.presented, { entryId: payload.entryId, at }],
    })),
  'paper.prepared': (view, payload) => ({ ...view, papers: [...view.papers, payload.paper] }),
  'paper.withdrawn': (view, payload) => ({ ...view, papers: without(view.papers, payload.paperId) }),
  'paper.opened': (view, payload, at) => {
    const { paperId, present } = payload;
    return onPaper(view, paperId, (p) => ({ ...p, state: 'open', openedAt: at, present }));
  },
  'paper.closed': (view, payload, at) =>
    onPaper(view, payload.paperId, (p) => ({ ...p, state: 'closed', closedAt: at })),
  'paper.counted': (view, payload) => onPaper(view, payload.paperId, (p) => ({ ...p, state: 'counted' })),
  'paper.signed': (view, payload) => {
    const { paperId, signature, complete } = payload;
    return onPaper(view, paperId, (p) => ({
      ...p,
      signatures: [...p.signatures, signature],
      state: complete ? 'certified' : p.state,
    }));
  },
  'paper.declared': (view, payload) => {
    const { paperId, report } = payload;
    return onPaper(view, paperId, (p) => ({ ...p, state: 'declared', report }));
  },
  'paper.voided': (view, payload) => {
    const { paperId, reason } = payload;
    return onPaper(view, paperId, (p) => ({ ...p, state: 'void', voidReason: reason }));
  },
  'resolution.adopted': (view, payload) => ({ ...view, resolutions: [...view.resolutions, payload.resolution] }),
} satisfies Partial<Folds>;
