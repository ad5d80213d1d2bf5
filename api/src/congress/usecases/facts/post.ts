import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Command } from '@congress/contract/congress/tables/commands';
import { groupStream } from '@congress/contract/congress/socket';
import type { Outcome } from '@congress/contract/kernel/command';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import type { Act } from '../../../kernel/means.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Participant } from '../../ports/participant.ts';
import { actOf, actorRef, once } from '../../../kernel/command/act.ts';
import type { UseCase } from '../command/useCase.ts';

/** Says something in one's own group while a discussion is open. The command's id is the post's. */
export const post: UseCase<'post'> = async (deps, actor, congressId, command) => {
  const asked = actOf(deps.secrecy, actor.identity, command);
  const answered = (act: Act) => deps.rows.answered(congressId, act);
  const said = await once(answered, asked, (act) => say(deps, actor, congressId, { act, command }));
  if (!said.ok) return said;
  // A repeat as well: whoever asks again did not get the answer, and perhaps nobody heard the post.
  const written = await deps.rows.post(congressId, command.id);
  if (written) await tell(deps, actor, congressId, written);
  return said;
};

async function say(
  deps: Deps,
  { identity, groupId }: Participant,
  congressId: string,
  { act, command }: { act: Act; command: Command<'post'> },
): Promise<Result<Outcome> | 'taken'> {
  const congress = (await deps.live.view(congressId))?.state.congress;
  if (!congress) return refused('not-found');
  if (congress.status !== 'active') return refused('congress-not-active', { status: congress.status });
  const step = openStepOf(congress, 'discussion');
  if (!step) return refused('discussion-not-open');
  if (!groupId) return refused('not-in-a-group');
  const { id, text } = command;
  const at = deps.clock.now().toISOString();
  const written = await deps.rows.addPost(act, { id, stepId: step.id, by: identity.id, at, text, congressId, groupId });
  if (written === 'taken') return 'taken';
  return written === 'closed' ? refused('discussion-not-open') : done({ madeId: id });
}

async function tell(
  { live }: Deps,
  actor: Participant,
  congressId: string,
  { groupId, ...written }: Post & { groupId: string },
): Promise<void> {
  await live.publish(congressId, [
    {
      congressId,
      stream: groupStream(groupId),
      seq: written.seq,
      at: written.at,
      actor: actorRef(actor.identity),
      type: 'post.added',
      payload: { post: written },
    },
  ]);
}
