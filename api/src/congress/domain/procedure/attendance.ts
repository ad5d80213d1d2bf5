import type { CongressView } from '@congress/contract/congress/snapshot';
import { no, type Refused } from '../decision.ts';
import { currentSignIn, inMeeting, openStep } from '../state.ts';

/**
 * Which step a sign-in now counts for (S-3): the open sign-in, or, for who comes late, the last one
 * while the meeting lasts and no paper is open.
 */
export function signInTarget(view: CongressView): { stepId: string; late: boolean } | Refused {
  if (view.status !== 'active') return no('congress-not-active', { status: view.status });
  const step = openStep(view);
  if (step?.kind === 'sign-in') return { stepId: step.id, late: false };
  const last = currentSignIn(view);
  if (!last || !inMeeting(view) || step?.kind === 'declaration') return no('sign-in-not-open');
  if (view.papers.some((paper) => paper.state === 'open')) return no('sign-in-paused');
  return { stepId: last.id, late: true };
}
