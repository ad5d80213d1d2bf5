/** What the steps, the congress as a whole and the hall do to the view. */
import type { CongressView } from '../snapshot.ts';
import { patch, without, inserted, moved, type Folds } from './fold.ts';

/** Announcements kept in the view; the log has all of them. */
const RECENT_ANNOUNCEMENTS = 20;

function leavesSpeakers(view: CongressView, { personId }: { personId: string }): CongressView {
  return { ...view, speakers: view.speakers.filter((speaker) => speaker.personId !== personId) };
}

export const procedure = {
  'congress.created': (_, payload) => payload.congress,
  'congress.adjourned': (view, payload) => ({ ...view, status: 'adjourned', statusReason: payload.reason }),
  'congress.resumed': (view) => ({ ...view, status: 'active', statusReason: '' }),
  'congress.postponed': (view, payload) => ({ ...view, status: 'postponed', statusReason: payload.reason }),
  'congress.cancelled': (view, payload) => ({ ...view, status: 'cancelled', statusReason: payload.reason }),
  'congress.concluded': (view) => ({ ...view, status: 'archived' }),
  'step.added': (view, payload) => ({ ...view, steps: inserted(view.steps, payload.index, payload.step) }),
  'step.removed': (view, payload) => ({ ...view, steps: without(view.steps, payload.stepId) }),
  'step.moved': (view, payload) => moved(view, payload),
  'step.opened': (view, payload, at) => ({
    ...view,
    steps: patch(view.steps, payload.stepId, (s) => ({ ...s, state: 'open', openedAt: at })),
  }),
  'step.closed': (view, payload, at) => ({
    ...view,
    steps: patch(view.steps, payload.stepId, (s) => ({ ...s, state: 'closed', closedAt: at })),
  }),
  'step.evidenced': (view, payload, at) => {
    const { stepId, evidence, note } = payload;
    return {
      ...view,
      steps: patch(view.steps, stepId, (s) => ({
        ...s,
        evidence: [...s.evidence, { ...evidence, note, at }],
      })),
    };
  },
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
