import { refuse, type ErrorCode } from '@congress/contract/errors';
import type { CastAnswer } from '../ports.ts';
import { done, refused } from './authorize.ts';
import type { UseCase } from './useCase.ts';

const refusals: Record<Exclude<CastAnswer, 'counted'>, ErrorCode> = {
  'paper-not-open': 'paper-not-open',
  'not-present': 'not-present',
  'already-voted': 'already-voted',
  'issued-on-paper': 'issued-on-paper',
};

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
  if (answer !== 'counted') return { ok: false, error: refuse(refusals[answer]) };
  deps.live.stir(congressId, 'turnout');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};
