import { groupStream } from '@congress/contract/socket';
import { openStepOf } from '../domain/state.ts';
import { actorRef } from './decideAndCommit.ts';
import { done, refused } from './authorize.ts';
import type { UseCase } from './useCase.ts';

/** Says something in one's own group while a discussion is open. */
export const post: UseCase<'post'> = async (deps, actor, congressId, command) => {
  const congress = (await deps.live.view(congressId))?.state.congress;
  if (!congress) return refused('not-found');
  if (congress.status !== 'active') return refused('congress-not-active', { status: congress.status });
  const step = openStepOf(congress, 'discussion');
  if (!step) return refused('discussion-not-open');
  if (!actor.groupId) return refused('not-in-a-group');
  const at = deps.clock.now().toISOString();
  // The command's id is the post's: a retry finds it there and is not said twice.
  const entry = { id: command.id, stepId: step.id, by: actor.identity.id, at, text: command.text };
  const written = await deps.rows.addPost({ ...entry, congressId, groupId: actor.groupId });
  await deps.live.publish(congressId, [
    {
      congressId,
      stream: groupStream(actor.groupId),
      seq: written.seq,
      at: written.at,
      actor: actorRef(actor),
      type: 'post.added',
      payload: { post: written },
    },
  ]);
  return done({ madeId: written.id });
};
