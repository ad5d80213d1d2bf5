import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import { actOf, once } from '../../../kernel/command/act.ts';
import type { UseCase } from '../command/useCase.ts';

/** Makes a suggestion, to the congress or on one item. The command's id is the suggestion's. */
export const makeSuggestion: UseCase<'makeSuggestion'> = (deps, actor, congressId, command) =>
  once(
    (act) => deps.rows.answered(congressId, act),
    actOf(deps.secrecy, actor.identity, command),
    async (act) => {
      const congress = (await deps.live.view(congressId))?.state.congress;
      if (!congress) return refused('not-found');
      const { status, items } = congress;
      if (status !== 'active') return refused('congress-not-active', { status });
      const { itemId, text } = command;
      if (itemId && !items.some((item) => item.id === itemId)) return refused('item-not-found');
      const at = deps.clock.now().toISOString();
      const made = await deps.rows.addSuggestion(act, { congressId, by: actor.identity.id, itemId, text, at });
      if (made === 'taken') return 'taken';
      if (made === 'closed') {
        const now = (await deps.live.view(congressId))?.state.congress.status ?? status;
        return refused('congress-not-active', { status: now });
      }
      deps.live.stir(congressId, 'suggestions');
      return done({ madeId: act.id });
    },
  );

/** Answers a suggestion. A later answer replaces an earlier one. */
export const answerSuggestion: UseCase<'answerSuggestion'> = async (deps, actor, congressId, command) => {
  const at = deps.clock.now().toISOString();
  const by = actor.identity.id;
  const known = await deps.rows.answerSuggestion(congressId, command.suggestionId, command.answer, by, at);
  if (!known) return refused('suggestion-not-found');
  deps.live.stir(congressId, 'suggestions');
  return done({});
};
