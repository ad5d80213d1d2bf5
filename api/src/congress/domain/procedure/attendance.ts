import { signInNow } from '@congress/contract/congress/assembly/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { no, type Refused } from '../decision.ts';

/** Which step a sign-in now counts for, or why there is none (S-3). */
export function signInTarget(view: CongressView): { stepId: string; late: boolean } | Refused {
  if (view.status !== 'active') return no('congress-not-active', { status: view.status });
  const now = signInNow(view);
  if ('step' in now) return { stepId: now.step.id, late: now.state === 'late' };
  return no(now.state === 'paused' ? 'sign-in-paused' : 'sign-in-not-open');
}
