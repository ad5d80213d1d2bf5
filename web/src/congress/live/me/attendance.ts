import type { Me } from '@congress/contract/congress/people';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';

type Meeting = Pick<CongressView, 'steps' | 'papers' | 'status'>;

/** The sign-in that decides who is present now: the last one that has begun. */
export function currentSignInOf(view: Pick<CongressView, 'steps'>): Step | null {
  const begun = view.steps.filter((step) => step.kind === 'sign-in' && step.state !== 'pending');
  return begun[begun.length - 1] ?? null;
}

/** Whether people are met: a step of the preparatory meeting or of the session is open. */
export function inMeetingOf(view: Pick<CongressView, 'steps'>): boolean {
  const phase = view.steps.find((step) => step.state === 'open')?.phase;
  return phase === 'preparatory-meeting' || phase === 'session';
}

/** Whether I am signed in to the sign-in that counts now. */
export function isPresent(view: Pick<CongressView, 'steps'>, me: Pick<Me, 'signedIn'>): boolean {
  const step = currentSignInOf(view);
  return step !== null && me.signedIn.includes(step.id);
}

/**
 * Whether one can sign in now: in time, late (S-3: not while a paper is open, nor once results are
 * being declared), not for the moment, or not at all.
 */
export function signInStateOf(view: Meeting): 'open' | 'late' | 'paused' | 'closed' {
  if (view.status !== 'active') return 'closed';
  const open = view.steps.find((step) => step.state === 'open');
  if (open?.kind === 'sign-in') return 'open';
  if (!currentSignInOf(view) || !inMeetingOf(view) || open?.kind === 'declaration') return 'closed';
  return view.papers.some((paper) => paper.state === 'open') ? 'paused' : 'late';
}
