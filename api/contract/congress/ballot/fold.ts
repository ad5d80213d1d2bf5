import { without } from '../../kernel/lists.ts';
import { type Folds, onPaper } from '../tables/fold.ts';

export const folds = {
  'paper.prepared': (view, payload) => ({ ...view, papers: [...view.papers, payload.paper] }),
  'paper.withdrawn': (view, payload) => ({ ...view, papers: without(view.papers, payload.paperId) }),
  'paper.opened': (view, payload, at) => {
    const { paperId, present, room: issued } = payload;
    const room = issued === undefined ? {} : { room: { issued, entries: [], differing: null } };
    return onPaper(view, paperId, (p) => ({ ...p, state: 'open', openedAt: at, present, ...room }));
  },
  'paper.closed': (view, payload, at) =>
    onPaper(view, payload.paperId, (p) => ({ ...p, state: 'closed', closedAt: at })),
  'room-entry.made': (view, { paperId, personId, insteadOf, issued }, at) =>
    onPaper(view, paperId, (p) => {
      const others = p.room?.entries.filter((one) => one.personId !== personId && one.personId !== insteadOf) ?? [];
      return { ...p, room: { issued, entries: [...others, { personId, at }], differing: null } };
    }),
  'room-entries.compared': (view, { paperId, differing }) =>
    onPaper(view, paperId, (p) => (p.room ? { ...p, room: { ...p.room, differing } } : p)),
  'voters.reminded': (view, { paperId }, at) =>
    view.rehearsal?.id === paperId
      ? { ...view, rehearsal: { ...view.rehearsal, remindedAt: at } }
      : onPaper(view, paperId, (p) => ({ ...p, remindedAt: at })),
  'rehearsal.opened': (view, { paper }) => ({ ...view, rehearsal: paper }),
  'rehearsal.ended': (view) => {
    const { rehearsal: _rehearsal, ...rest } = view;
    return rest;
  },
  'paper.counted': (view, payload) => onPaper(view, payload.paperId, (p) => ({ ...p, state: 'counted' })),
  'paper.signed': (view, payload) => {
    const { paperId, signature, complete } = payload;
    return onPaper(view, paperId, (p) => ({
      ...p,
      signatures: [...p.signatures, signature],
      state: complete ? 'certified' : p.state,
    }));
  },
  'paper.recount-signed': (view, payload) => {
    const { paperId, signature, digest } = payload;
    return onPaper(view, paperId, (p) => ({
      ...p,
      recount: { signatures: [...(p.recount?.signatures ?? []), signature], digest },
    }));
  },
  'paper.voided': (view, payload) => {
    const { paperId, reason } = payload;
    return onPaper(view, paperId, (p) => ({ ...p, state: 'void', voidReason: reason }));
  },
} satisfies Partial<Folds>;
