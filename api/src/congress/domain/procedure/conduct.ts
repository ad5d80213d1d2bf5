/** Commands about the congress as a whole, whichever step is open. */
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, no, type Rules } from '../decision.ts';
import { inMeeting, signInBegan } from '@congress/contract/congress/assembly/questions';
import { standingPapers } from '@congress/contract/congress/ballot/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import { profileOf } from '../profiles/registry.ts';

/** Whether this is something a scene can be about: a step, an item, a resolution, a paper or one thing on it. */
function hasSubject({ steps, items, papers, resolutions }: CongressView, id: string): boolean {
  const votes = papers.flatMap((paper) => [paper, ...paper.items]);
  return [...steps, ...items, ...votes, ...resolutions].some((each) => each.id === id);
}

/** Adjourning, resuming, postponing, cancelling, announcing, the stage and the speakers' queue. */
export const conductCommands: Rules<
  | 'chooseReading'
  | 'adjourn'
  | 'resume'
  | 'postpone'
  | 'cancelCongress'
  | 'announce'
  | 'directStage'
  | 'requestToSpeak'
  | 'withdrawRequestToSpeak'
  | 'callSpeaker'
  | 'finishSpeaking'
> = {
  chooseReading: ({ congress }, { reading, chosenBy, reason, document }) => {
    if (profileOf(congress).majorityToAdopt.value.wording !== 'half-or-more') return no('one-reading');
    const phase = openStep(congress)?.phase;
    const early = phase === 'preparation' || phase === 'preparatory-meeting';
    const stated = standingPapers(congress).some(({ items }) => items.some(({ matter }) => matter === 'voting-method'));
    if (!early || stated) return no('reading-settled');
    return accept({ type: 'reading.chosen', payload: { reading, chosenBy, reason, document } });
  },
  adjourn: (_, { reason }) => accept({ type: 'congress.adjourned', payload: { reason } }),
  resume: ({ congress }) =>
    congress.status === 'active'
      ? no('congress-not-active', { status: 'active' })
      : accept({ type: 'congress.resumed', payload: {} }),
  postpone: ({ congress }, { reason }) =>
    signInBegan(congress) ? no('cannot-cancel') : accept({ type: 'congress.postponed', payload: { reason } }),
  cancelCongress: ({ congress }, { reason }) =>
    signInBegan(congress) ? no('cannot-cancel') : accept({ type: 'congress.cancelled', payload: { reason } }),
  announce: (_, { text }, { now, newId }) =>
    accept({ type: 'announcement.made', payload: { announcement: { id: newId(), at: now, text } } }),
  directStage: ({ congress }, { scene, focusId }) =>
    focusId === null || hasSubject(congress, focusId)
      ? accept({ type: 'stage.directed', payload: { scene, focusId } })
      : no('not-found'),
  requestToSpeak: ({ congress }, { topic }, { personId, now }) => {
    if (!personId) return no('person-not-found');
    if (!inMeeting(congress)) return no('step-not-open', { expected: 'report' });
    if (congress.speakers.some((each) => each.personId === personId)) return no('already-queued');
    const speaker = { personId, state: 'waiting' as const, since: now, topic };
    return accept({ type: 'speaker.requested', payload: { speaker } });
  },
  withdrawRequestToSpeak: ({ congress }, _, { personId }) =>
    personId && isWaiting(congress, personId)
      ? accept({ type: 'speaker.withdrawn', payload: { personId } })
      : no('not-queued'),
  callSpeaker: ({ congress }, { personId }) =>
    isWaiting(congress, personId) ? accept({ type: 'speaker.called', payload: { personId } }) : no('not-queued'),
  finishSpeaking: ({ congress }, { personId }) => {
    const speaker = congress.speakers.find((each) => each.personId === personId);
    if (!speaker) return no('not-queued');
    // Whoever is struck from the queue has not spoken, and the log must not say so.
    const type = speaker.state === 'speaking' ? 'speaker.finished' : 'speaker.withdrawn';
    return accept({ type, payload: { personId } });
  },
};

function isWaiting({ speakers }: CongressView, personId: string): boolean {
  return speakers.some((each) => each.personId === personId && each.state === 'waiting');
}
