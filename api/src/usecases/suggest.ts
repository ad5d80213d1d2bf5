import { done, refused } from './authorize.ts';
import type { UseCase } from './useCase.ts';

/** Makes a suggestion, to the congress or on one item. The command's id is the suggestion's. */
export const makeSuggestion: UseCase<'makeSuggestion'> = async (deps, actor, congressId, command) => {
  const congress = (await deps.live.view(congressId))?.state.congress;
  if (!congress) return refused('not-found');
  if (congress.status !== 'active') return refused('congress-not-active', { status: congress.status });
  if (command.itemId && !congress.items.some((item) => item.id === command.itemId)) {
    return refused('item-not-found');
  }
  await deps.rows.addSuggestion({
    id: command.id,
    congressId,
    by: actor.identity.id,
    itemId: command.itemId,
    text: command.text,
    at: deps.clock.now().toISOString(),
  });
  deps.live.stir(congressId, 'suggestions');
  return done({ madeId: command.id });
};

/** Answers a suggestion. A later answer replaces an earlier one. */
export const answerSuggestion: UseCase<'answerSuggestion'> = async (deps, actor, congressId, command) => {
  const at = deps.clock.now().toISOString();
  const by = actor.identity.id;
  const known = await deps.rows.answerSuggestion(congressId, command.suggestionId, command.answer, by, at);
  if (!known) return refused('suggestion-not-found');
  deps.live.stir(congressId, 'suggestions');
  return done({});
};
