import { patch } from '../../kernel/lists.ts';
import { type Folds, record } from '../tables/fold.ts';
import type { CongressView } from '../snapshot.ts';

export const folds = {
  'item.frozen': (view, payload) => ({
    ...view,
    items: patch(view.items, payload.itemId, (i) => ({
      ...i,
      text: payload.text,
      frozen: true,
    })),
  }),
  'summary.submitted': (view, payload) => {
    const { stepId, summary } = payload;
    return record(view, stepId, 'discussion', (r) => ({
      ...r,
      summaries: [...r.summaries.filter((s) => s.groupId !== summary.groupId), summary],
    }));
  },
  'group.leader-replaced': (view, { groupId, personId }) => ({
    ...view,
    groups: patch(view.groups, groupId, (group) => ({ ...group, leaderId: personId })),
  }),
  'attendance.counted': (view, payload) =>
    record(view, payload.stepId, 'sign-in', (r) => ({
      ...r,
      counted: payload.counted,
    })),
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
  'report-on-duty.heard': (view, { stepId, itemId, subjectId }, at) =>
    record(view, stepId, 'evaluation', (r) => ({ ...r, heard: [...(r.heard ?? []), { itemId, subjectId, at }] })),
  'announcement.made': (view, payload) => ({
    ...view,
    announcements: [...view.announcements, payload.announcement].slice(-RECENT_ANNOUNCEMENTS),
  }),
  'stage.directed': (view, payload) => ({ ...view, stage: payload }),
  'speaker.requested': (view, payload) => ({ ...view, speakers: [...view.speakers, payload.speaker] }),
  'speaker.called': (view, payload, at) => ({
    ...view,
    speakers: view.speakers
      .filter((s) => s.state === 'waiting')
      .map((s) => (s.personId === payload.personId ? { ...s, state: 'speaking', since: at } : s)),
  }),
  'speaker.finished': leavesSpeakers,
  'speaker.withdrawn': leavesSpeakers,
} satisfies Partial<Folds>;

/** Announcements kept in the view; the log has all of them. */
const RECENT_ANNOUNCEMENTS = 20;

function leavesSpeakers(view: CongressView, { personId }: { personId: string }): CongressView {
  return { ...view, speakers: view.speakers.filter((speaker) => speaker.personId !== personId) };
}
