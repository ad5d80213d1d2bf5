import { rosterClosed } from '../../domain/procedure/steps/preparation/roster.ts';
import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

/** Keeps a portion of a large roster until `importRoster` takes in all of them, or none. */
export const uploadRoster: UseCase<'uploadRoster'> = async (deps, actor, congressId, command) => {
  const congress = (await deps.live.view(congressId))?.state.congress;
  if (!congress) return refused('not-found');
  if (congress.status !== 'active') return refused('congress-not-active', { status: congress.status });
  const closed = rosterClosed(congress, 'roster');
  if (closed) return { ok: false, error: closed.refusal };
  const { uploadId, portion, people } = command;
  const by = { congressId, organizationId: actor.identity.organizationId, accountId: actor.identity.id };
  const at = deps.clock.now().toISOString();
  const kept = await deps.rows.keepUpload({ ...by, uploadId, portion, people, at });
  return kept ? done({}) : refused('command-id-reused');
};
