import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import type { Me } from '@congress/contract/congress/people';
import type { CongressView } from '@congress/contract/congress/snapshot';

/** Whether I am signed in to the sign-in that counts now. */
export function isPresent(view: Pick<CongressView, 'steps'>, me: Pick<Me, 'signedIn'>): boolean {
  const step = currentSignIn(view);
  return step !== undefined && me.signedIn.includes(step.id);
}
