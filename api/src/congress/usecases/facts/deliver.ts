import { givenNotice } from '@congress/contract/congress/preparation/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

async function viewOf({ live }: Deps, congressId: string): Promise<CongressView | undefined> {
  return (live.peek(congressId) ?? (await live.view(congressId)))?.state.congress;
}

/** A delegate confirms having received the notice (G-7). */
export const confirmNotice: UseCase<'confirmNotice'> = async (deps, actor, congressId) => {
  const view = await viewOf(deps, congressId);
  if (!view || !givenNotice(view)) return refused('step-not-open', { expected: 'notice' });
  await deps.rows.deliver(congressId, [actor.identity.id], 'online', deps.clock.now().toISOString());
  deps.live.stir(congressId, 'delivery', 'gate');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};

/** The secretariat records delivery by other means (G-7). */
export const recordDelivery: UseCase<'recordDelivery'> = async (deps, _, congressId, command) => {
  const view = await viewOf(deps, congressId);
  if (!view || !givenNotice(view)) return refused('step-not-open', { expected: 'notice' });
  await deps.rows.deliver(congressId, command.personIds, command.means, deps.clock.now().toISOString());
  deps.live.stir(congressId, 'delivery', 'gate');
  deps.live.refresh(congressId, command.personIds);
  return done({});
};

/** A delegate has read a document. */
export const markRead: UseCase<'markRead'> = async (deps, actor, congressId, command) => {
  const at = deps.clock.now().toISOString();
  const known = await deps.rows.markRead(congressId, actor.identity.id, command.documentId, at);
  if (!known) return refused('document-not-found');
  deps.live.stir(congressId, 'delivery');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};
