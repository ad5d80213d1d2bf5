import { done } from '../../../kernel/result.ts';
import { votedOnNow } from '../../domain/ballot/rehearsal.ts';
import type { UseCase } from '../command/useCase.ts';
import { refused } from '../refused.ts';

/** Reminds one person who has not handed in: told to them alone, and forgotten when the vote is over (B-27). */
export const remindVoter: UseCase<'remindVoter'> = async (deps, _, congressId, { paperId, personId }) => {
  const view = await deps.live.view(congressId);
  if (!view || !votedOnNow(view.state.congress, paperId)) return refused('nobody-to-remind');
  const at = deps.clock.now().toISOString();
  // Who has handed in meanwhile, or was reminded a moment ago, is left in peace.
  if (await deps.rows.remind({ congressId, paperId, personId, at })) deps.live.refresh(congressId, [personId]);
  return done({});
};
