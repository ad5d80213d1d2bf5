/**
 * The one fold: state + event → state, pure. The machine evolves by it, the server keeps its view
 * by it, and every client runs it, so that none of them can disagree about what an event means.
 * Tests prove that folding the events over a snapshot equals a fresh snapshot. What each event does
 * to the view is in `fold.ts` of its topic.
 */
import { patch } from '../../kernel/lists.ts';
import { folds as after } from '../after/fold.ts';
import { folds as assembly } from '../assembly/fold.ts';
import { folds as ballot } from '../ballot/fold.ts';
import { folds as declaration } from '../declaration/fold.ts';
import { folds as files } from '../files/fold.ts';
import { folds as nomination } from '../nomination/fold.ts';
import { folds as preparation } from '../preparation/fold.ts';
import { folds as procedure } from '../procedure/fold.ts';
import { folds as trial } from '../trial/fold.ts';
import type { PublicView } from '../after/view.ts';
import { type GroupView, RECENT_POSTS } from '../assembly/view.ts';
import type { Event, Happened } from './events.ts';
import type { Fold, Folds } from './fold.ts';
import type { CongressView, Snapshot, StaffView, State } from '../snapshot.ts';

type Dated<T extends Happened = Happened> = T & { at: string };

const folds: Folds = {
  ...procedure,
  ...preparation,
  ...nomination,
  ...assembly,
  ...ballot,
  ...declaration,
  ...trial,
  ...after,
  ...files,
};
const table: ReadonlyMap<string, unknown> = new Map(Object.entries(folds));

/** Folds one event of stream `congress`. Events of other streams leave the view as it is. */
export function reduceCongress(view: CongressView, event: Dated): CongressView {
  // Type and payload belong together in `Happened`; the compiler loses that in a look-up.
  const fold = table.get(event.type) as Fold<keyof Folds> | undefined;
  if (!fold) return view;
  return fold(view, event.payload as Parameters<typeof fold>[1], event.at);
}

/** Folds one event of stream `staff`. */
export function reduceStaff(view: StaffView, event: Dated): StaffView {
  if (event.type !== 'report.made') return view;
  const { report } = event.payload;
  return { reports: [...view.reports.filter((r) => r.paperId !== report.paperId), report] };
}

/** Folds one event of stream `public`. */
export function reducePublic(view: PublicView, event: Dated): PublicView {
  const { at } = event;
  switch (event.type) {
    case 'page.prepared':
      return event.payload.page;
    case 'notice.published':
      return { ...view, notice: { ...event.payload, givenAt: at } };
    case 'candidates.shown':
      return { ...view, candidates: event.payload.shown };
    case 'page.published':
      return { ...view, publication: { ...event.payload, publishedAt: at, closedAt: null } };
    case 'page.closed':
      return { ...view, publication: view.publication && { ...view.publication, closedAt: at } };
    case 'objection.counted':
      return { ...view, objections: [...view.objections, { ...event.payload, at, text: null, answer: null }] };
    case 'objection.shown': {
      const { id, text, answer } = event.payload;
      return { ...view, objections: patch(view.objections, id, (o) => ({ ...o, text, answer })) };
    }
    default:
      return view;
  }
}

/** Folds one event of a stream `group:<id>`. */
export function reduceGroup(view: GroupView, event: Dated): GroupView {
  if (event.type !== 'post.added') return view;
  return { ...view, posts: [...view.posts, event.payload.post].slice(-RECENT_POSTS) };
}

/** The machine's fold over everything the log rebuilds. */
export function evolve(state: State, event: Dated): State {
  return {
    congress: reduceCongress(state.congress, event),
    staff: reduceStaff(state.staff, event),
    public: reducePublic(state.public, event),
  };
}

/**
 * A client's fold. Expects the event next in its stream; older ones are ignored, so that a repeat
 * does no harm. Whether one is missing is for the caller to notice (`hole`).
 */
export function reduce(snapshot: Snapshot, event: Event): Snapshot {
  const seen = snapshot.cursor[event.stream];
  if (seen === undefined || event.seq <= seen) return snapshot;
  const next: Snapshot = { ...snapshot, cursor: { ...snapshot.cursor, [event.stream]: event.seq } };
  if (event.stream === 'congress' && next.congress) next.congress = reduceCongress(next.congress, event);
  if (event.stream === 'staff' && next.staff) next.staff = reduceStaff(next.staff, event);
  if (event.stream === 'public' && next.public) next.public = reducePublic(next.public, event);
  if (next.group && event.stream === `group:${next.group.groupId}`) {
    next.group = reduceGroup(next.group, event);
  }
  return next;
}

/** Whether events of the stream are missing between what the client holds and this one. */
export function hole(snapshot: Snapshot, event: Event): boolean {
  const seen = snapshot.cursor[event.stream];
  return seen !== undefined && event.seq > seen + 1;
}
