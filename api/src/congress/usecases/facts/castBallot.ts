import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { Deps } from '../../ports/deps.ts';
import type { CastAnswer } from '../../ports/facts.ts';
import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

const refusals: Record<Exclude<CastAnswer, 'counted' | 'congress-not-active'>, ErrorCode> = {
  'paper-not-open': 'paper-not-open',
  'not-present': 'not-present',
  'already-voted': 'already-voted',
  'issued-on-paper': 'issued-on-paper',
};

/** What the congress is instead of active: while a paper is open, it can only be adjourned. */
function statusNow({ live }: Deps, congressId: string): string {
  const status = live.peek(congressId)?.state.congress.status ?? 'active';
  return status === 'active' ? 'adjourned' : status;
}

/**
 * Hands in a vote (B-5 to B-7). The answer comes after the commit. What is checked here from memory
 * is only a courtesy; the statement that writes the vote checks the law again.
 */
export const castBallot: UseCase<'castBallot'> = async (deps, actor, congressId, command) => {
  const view = deps.live.peek(congressId) ?? (await deps.live.view(congressId));
  const paper = view?.state.congress.papers.find((each) => each.id === command.paperId);
  if (!paper || paper.state === 'prepared') return refused('paper-not-found');
  for (const itemId of Object.keys(command.choices)) {
    if (!paper.items.some((item) => item.id === itemId)) return refused('unknown-paper-item');
  }
  const answer = await deps.ballotBox.cast({
    paperId: paper.id,
    method: paper.method,
    personId: actor.identity.id,
    commandId: command.id,
    choices: command.choices,
  });
  if (answer === 'congress-not-active') return refused(answer, { status: statusNow(deps, congressId) });
  if (answer !== 'counted') return refused(refusals[answer]);
  deps.live.stir(congressId, 'turnout');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};
