import type { Waiting } from '@congress/contract/congress/ballot/resources';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { votedOnNow } from '../../domain/ballot/rehearsal.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Participant } from '../../ports/participant.ts';
import { reading } from '../facts/reading.ts';
import { refused } from '../refused.ts';

/** Who has not handed in a paper that is open, by name: for those who may remind them (B-27). */
export function consultWaiting(
  deps: Deps,
  identity: Identity,
  { congressId, paperId }: { congressId: string; paperId: string },
  page: { after?: string | undefined; limit: number },
): Promise<Result<Waiting>> {
  const may = (actor: Participant): boolean => mayCommand(actor.roles, 'remindVoters');
  return reading(deps, identity, congressId, may, async (): Promise<Result<Waiting>> => {
    const view = await deps.live.view(congressId);
    const { papers, rehearsal } = view?.state.congress ?? { papers: [] };
    if (!papers.some(({ id }) => id === paperId) && rehearsal?.id !== paperId) return refused('paper-not-found');
    if (!view || !votedOnNow(view.state.congress, paperId)) return refused('paper-not-open');
    return done(await deps.rows.waitingOn(congressId, paperId, page));
  });
}
