/** one person, several congresses. Who is in one of them may go to another without a second code. */
import { congressStatus } from '@congress/contract/congress/vocabulary';
import type { OtherCongresses } from '@congress/contract/congress/preparation/rosterAndRegister';
import type { Identity } from '../../kernel/identity/ports.ts';
import type { Deps } from '../ports/deps.ts';
import { refused } from './refused.ts';
import { done, type Result } from '../../kernel/result.ts';
import type { Entered } from '../../kernel/identity/enter.ts';

/** The other congresses of whoever asks; none for anybody but a delegate. */
export async function listOtherCongresses(
  { identities }: Pick<Deps, 'identities'>,
  { subject, id }: Identity,
): Promise<Result<OtherCongresses>> {
  const others = subject === 'delegate' ? await identities.elsewhere(id) : [];
  return done({
    congresses: others.map(({ personId: _inside, phoneTail, status, ...congress }) => ({
      ...congress,
      status: congressStatus.parse(status),
      checkRequired: phoneTail !== null,
    })),
  });
}

/**
 * Begins a session in another congress of the same person. Where that roster has the end of a telephone number it is
 * asked for as at the entrance, whatever was asked there: a phone that was left unlocked opens no further door.
 */
export async function crossOver(
  deps: Pick<Deps, 'identities' | 'limit' | 'newId'>,
  identity: Identity,
  { congressId, check }: { congressId: string; check?: string | undefined },
): Promise<Result<Entered>> {
  const others = identity.subject === 'delegate' ? await deps.identities.elsewhere(identity.id) : [];
  const there = others.find((each) => each.congressId === congressId);
  if (!there) return refused('not-found');
  if (there.phoneTail !== null) {
    if (check === undefined) return refused('check-required');
    const wait = deps.limit(there.personId, 'guess');
    if (wait > 0) return refused('too-many-requests', { seconds: wait });
    if (check !== there.phoneTail) return refused('wrong-credentials');
  }
  const sessionId = deps.newId();
  const begun = await deps.identities.crossOver({ from: identity.sessionId, to: there.personId, sessionId });
  const entered = begun ? await deps.identities.bySession(sessionId) : undefined;
  return entered ? done({ identity: entered, expiresAt: entered.expiresAt }) : refused('not-found');
}
