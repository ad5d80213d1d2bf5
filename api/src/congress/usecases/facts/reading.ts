/** Who may read what belongs to a congress; the use cases that read say it in one word. */
import { refused } from '../refused.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { audienceOf, participate } from '../command/authorize.ts';
import type { Participant } from '../../ports/participant.ts';

/** Runs `read` for a participant who passes `may`; anyone else learns only that there is nothing. */
export async function reading<T>(
  deps: Deps,
  identity: Identity,
  congressId: string,
  may: (actor: Participant) => boolean,
  read: (actor: Participant) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = await participate(deps, identity, congressId);
  if (!actor) return refused('not-found');
  return may(actor) ? read(actor) : refused('forbidden', { command: 'read' });
}

/** Whoever takes part. */
export const everyone = (): boolean => true;
/** The secretariat and auditors. */
export const staff = (actor: Participant): boolean => audienceOf(actor).staff;
