/**
 * The one fold: state + event → state, pure. The machine evolves by it, the server keeps its view
 * by it, and every client runs it, so that none of them can disagree about what an event means.
 * Tests prove that folding the events over a snapshot equals a fresh snapshot.
 */
import type { Event, Happened, Payload } from './events.ts';
import {
  RECENT_POSTS,
  type CongressView,
  type GroupView,
  type Paper,
  type PublicView,
  type RecordOf,
  type Snapshot,
  type StaffView,
  type State,
  type Step,
  type StepRecord,
} from './snapshot.ts';

/** Announcements kept in the view; the log has all of them. */
const RECENT_ANNOUNCEMENTS = 20;

type Dated<T extends Happened = Happened> = T & { at: string };
type Identified = { id: string };

function patch<T extends Identified>(list: T[], id: string, change: (one: T) => T): T[] {
  return list.map((one) => (one.id === id ? change(one) : one));
}

function without<T extends Identified>(list: T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

function inserted<T>(list: T[], index: number, one: T): T[] {
  return [...list.slice(0, index), one, ...list.slice(index)];
}

function record<K extends StepRecord['kind']>(
  view: CongressView,
  stepId: string,
  kind: K,
  change: (record: RecordOf<K>) => RecordOf<K>,
): CongressView {
  return {
    ...view,
    steps: patch(view.steps, stepId, (step) =>
      step.record.kind === kind ? { ...step, record: change(step.record as RecordOf<K>) } : step,
    ),
  };
}

function onPaper(view: CongressView, id: string, change: (paper: Paper) => Paper): CongressView {
  return { ...view, papers: patch(view.papers, id, change) };
}

function moved(view: CongressView, { stepId, index }: Payload<'step.moved'>): CongressView {
  const step = view.steps.find((one) => one.id === stepId);
  if (!step) return view;
  return { ...view, steps: inserted(without(view.steps, stepId), index, step) };
}

/**
 * What was declared or signed speaks of one roster: once that changes, a declaration that it is
 * complete (G-2) and signatures under the credentials report (G-4) are void.
 */
function unsigned(view: CongressView): CongressView {
  const voided = ({ record }: Step): StepRecord => {
    if (record.kind === 'roster') return { ...record, complete: false, checks: [] };
    return record.kind === 'credentials' ? { ...record, signatures: [] } : record;
  };
  return {
    ...view,
    steps: view.steps.map((step) => (step.state === 'open' ? { ...step, record: voided(step) } : step)),
  };
}

/** Folds one event of stream `congress`. Events of other streams leave the view as it is. */
export function reduceCongress(view: CongressView, event: Dated): CongressView {
  const { at } = event;
  switch (event.type) {
    case 'congress.created':
      return event.payload.congress;
    case 'congress.adjourned':
      return { ...view, status: 'adjourned', statusReason: event.payload.reason };
    case 'congress.resumed':
      return { ...view, status: 'active', statusReason: '' };
    case 'congress.postponed':
      return { ...view, status: 'postponed', statusReason: event.payload.reason };
    case 'congress.cancelled':
      return { ...view, status: 'cancelled', statusReason: event.payload.reason };
    case 'congress.concluded':
      return { ...view, status: 'archived' };

    case 'step.added':
      return { ...view, steps: inserted(view.steps, event.payload.index, event.payload.step) };
    case 'step.removed':
      return { ...view, steps: without(view.steps, event.payload.stepId) };
    case 'step.moved':
      return moved(view, event.payload);
    case 'step.opened':
      return {
        ...view,
        steps: patch(view.steps, event.payload.stepId, (s) => ({ ...s, state: 'open', openedAt: at })),
      };
    case 'step.closed':
      return {
        ...view,
        steps: patch(view.steps, event.payload.stepId, (s) => ({ ...s, state: 'closed', closedAt: at })),
      };
    case 'step.evidenced': {
      const { stepId, evidence, note } = event.payload;
      return {
        ...view,
        steps: patch(view.steps, stepId, (s) => ({
          ...s,
          evidence: [...s.evidence, { ...evidence, note, at }],
        })),
      };
    }

    case 'approval.recorded': {
      const { stepId, ...approval } = event.payload;
      return record({ ...view, mode: approval.mode }, stepId, 'approval', (r) => ({ ...r, ...approval }));
    }
    case 'roster.changed':
      return unsigned({ ...view, roster: event.payload.roster, groups: event.payload.groups });
    case 'roster.completed': {
      const { stepId, checks, explanations } = event.payload;
      return record(view, stepId, 'roster', (r) => ({ ...r, complete: true, checks, explanations }));
    }
    case 'groups.defined':
      return { ...view, groups: event.payload.groups, roster: event.payload.roster };
    case 'group.leader-appointed':
      return {
        ...view,
        groups: patch(view.groups, event.payload.groupId, (g) => ({
          ...g,
          leaderId: event.payload.personId,
        })),
      };
    case 'panel.appointed':
      return { ...view, offices: { ...view.offices, credentialsPanel: event.payload.personIds } };
    case 'credentials.signed':
      return record(view, event.payload.stepId, 'credentials', (r) => ({
        ...r,
        signatures: [...r.signatures, event.payload.signature],
      }));
    case 'proposal.submitted':
      return { ...view, proposals: [...view.proposals, event.payload.proposal] };
    case 'proposal.seconded':
      return {
        ...view,
        proposals: patch(view.proposals, event.payload.proposalId, (p) => ({
          ...p,
          seconders: [...p.seconders, event.payload.personId],
        })),
      };
    case 'proposal.reviewed': {
      const { proposalId, ...review } = event.payload;
      return { ...view, proposals: patch(view.proposals, proposalId, (p) => ({ ...p, ...review })) };
    }
    case 'proposals.window-closed':
      return record(view, event.payload.stepId, 'proposals', (r) => ({ ...r, windowClosed: true }));
    case 'item.added':
      return { ...view, items: [...view.items, event.payload.item] };
    case 'item.changed':
      return { ...view, items: patch(view.items, event.payload.item.id, () => event.payload.item) };
    case 'item.removed':
      return {
        ...view,
        items: without(view.items, event.payload.itemId),
        agenda: view.agenda.filter((entry) => entry.itemId !== event.payload.itemId),
      };
    case 'item.frozen':
      return {
        ...view,
        items: patch(view.items, event.payload.itemId, (i) => ({
          ...i,
          text: event.payload.text,
          frozen: true,
        })),
      };
    case 'agenda.set':
      return { ...view, agenda: event.payload.entries };
    case 'notice.given': {
      const { stepId, ...notice } = event.payload;
      return record(view, stepId, 'notice', (r) => ({ ...r, ...notice, givenAt: at }));
    }
    case 'summary.submitted': {
      const { stepId, summary } = event.payload;
      return record(view, stepId, 'discussion', (r) => ({
        ...r,
        summaries: [...r.summaries.filter((s) => s.groupId !== summary.groupId), summary],
      }));
    }
    case 'attendance.counted':
      return record(view, event.payload.stepId, 'sign-in', (r) => ({
        ...r,
        counted: event.payload.counted,
      }));
    case 'offices.nominated':
      return { ...view, nominations: event.payload.nominations };
    case 'offices.installed':
      return { ...view, offices: event.payload.offices };
    case 'presidium.met': {
      const { stepId, schedule, executiveChairs } = event.payload;
      const next = { ...view, offices: { ...view.offices, executiveChairs } };
      return record(next, stepId, 'presidium', (r) => ({ ...r, schedule, heldAt: at }));
    }
    case 'entry.presented':
      return record(view, event.payload.stepId, 'report', (r) => ({
        ...r,
        presented: [...r.presented, { entryId: event.payload.entryId, at }],
      }));

    case 'paper.prepared':
      return { ...view, papers: [...view.papers, event.payload.paper] };
    case 'paper.withdrawn':
      return { ...view, papers: without(view.papers, event.payload.paperId) };
    case 'paper.opened': {
      const { paperId, present } = event.payload;
      return onPaper(view, paperId, (p) => ({ ...p, state: 'open', openedAt: at, present }));
    }
    case 'paper.closed':
      return onPaper(view, event.payload.paperId, (p) => ({ ...p, state: 'closed', closedAt: at }));
    case 'paper.counted':
      return onPaper(view, event.payload.paperId, (p) => ({ ...p, state: 'counted' }));
    case 'paper.signed': {
      const { paperId, signature, complete } = event.payload;
      return onPaper(view, paperId, (p) => ({
        ...p,
        signatures: [...p.signatures, signature],
        state: complete ? 'certified' : p.state,
      }));
    }
    case 'paper.declared': {
      const { paperId, report } = event.payload;
      return onPaper(view, paperId, (p) => ({ ...p, state: 'declared', report }));
    }
    case 'paper.voided': {
      const { paperId, reason } = event.payload;
      return onPaper(view, paperId, (p) => ({ ...p, state: 'void', voidReason: reason }));
    }
    case 'resolution.adopted':
      return { ...view, resolutions: [...view.resolutions, event.payload.resolution] };
    case 'results.published':
      return record(view, event.payload.stepId, 'publication', (r) => ({
        ...r,
        publishedAt: at,
        shownUntil: event.payload.shownUntil,
      }));
    case 'objection.filed':
      return { ...view, objections: [...view.objections, event.payload.objection] };
    case 'objection.answered':
      return {
        ...view,
        objections: patch(view.objections, event.payload.objectionId, (o) => ({
          ...o,
          answer: event.payload.answer,
        })),
      };
    case 'archive.made': {
      const { stepId, manifest, head } = event.payload;
      return record(view, stepId, 'filing', (r) => ({ ...r, archive: { at, manifest, head } }));
    }
    case 'receipt.recorded':
      return record(view, event.payload.stepId, 'filing', (r) => ({
        ...r,
        receipt: event.payload.receipt,
      }));
    case 'follow-up.assigned':
      return { ...view, followUps: [...view.followUps, event.payload.followUp] };
    case 'follow-up.reported': {
      const { followUpId, ...outcome } = event.payload;
      return { ...view, followUps: patch(view.followUps, followUpId, (f) => ({ ...f, ...outcome })) };
    }

    case 'announcement.made':
      return {
        ...view,
        announcements: [...view.announcements, event.payload.announcement].slice(-RECENT_ANNOUNCEMENTS),
      };
    case 'stage.directed':
      return { ...view, stage: event.payload };
    case 'speaker.requested':
      return { ...view, speakers: [...view.speakers, event.payload.speaker] };
    case 'speaker.called':
      return {
        ...view,
        speakers: view.speakers
          .filter((s) => s.state === 'waiting')
          .map((s) => (s.personId === event.payload.personId ? { ...s, state: 'speaking', since: at } : s)),
      };
    case 'speaker.finished':
      return {
        ...view,
        speakers: view.speakers.filter((s) => s.personId !== event.payload.personId),
      };
    default:
      return view;
  }
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
    case 'page.published':
      return { ...view, publication: { ...event.payload, publishedAt: at } };
    case 'objection.shown':
      return { ...view, objections: [...view.objections, { ...event.payload, at, answer: null }] };
    case 'objection.answer-shown':
      return {
        ...view,
        objections: patch(view.objections, event.payload.id, (o) => ({
          ...o,
          answer: event.payload.answer,
        })),
      };
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
