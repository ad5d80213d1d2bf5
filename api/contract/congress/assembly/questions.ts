/** Who is met, and who may sign in. Phones ask this too: nothing in here may be younger than they are. */
import { lastBegun, openStep } from '../../kernel/procedure/questions.ts';
import type { Step } from '../procedure/view.ts';
import type { CongressView } from '../snapshot.ts';

type Steps = Pick<CongressView, 'steps'>;

/** The sign-in that decides who is present now: the last one that has begun. */
export function currentSignIn(view: Steps): Step | undefined {
  return lastBegun(view, 'sign-in');
}

/** Whether the first sign-in has begun, after which there is no cancelling (P-9). */
export function signInBegan(view: Steps): boolean {
  return currentSignIn(view) !== undefined;
}

/** Whether people are met: a step of the preparatory meeting or of the session is open. */
export function inMeeting(view: Steps): boolean {
  const phase = openStep(view)?.phase;
  return phase === 'preparatory-meeting' || phase === 'session';
}

/**
 * Which step a sign-in now counts for (S-3): the open sign-in, or, for who comes late, the last one while the meeting
 * lasts, no paper is open and no results are being declared.
 */
export function signInNow(
  view: Pick<CongressView, 'steps' | 'papers' | 'status'>,
): { state: 'open' | 'late'; step: Step } | { state: 'paused' | 'closed' } {
  if (view.status !== 'active') return { state: 'closed' };
  const open = openStep(view);
  if (open?.kind === 'sign-in') return { state: 'open', step: open };
  const step = currentSignIn(view);
  if (!step || !inMeeting(view) || open?.kind === 'declaration') return { state: 'closed' };
  return view.papers.some(({ state }) => state === 'open') ? { state: 'paused' } : { state: 'late', step };
}
