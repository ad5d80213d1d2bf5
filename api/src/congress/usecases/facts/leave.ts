import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

/** Asks for leave of absence. Asking again replaces the reason (S-5). */
export const requestLeave: UseCase<'requestLeave'> = async (deps, actor, congressId, { reason }) => {
  await deps.rows.setLeave(congressId, actor.identity.id, {
    from: ['none', 'requested', 'refused'],
    to: 'requested',
    reason,
  });
  deps.live.stir(congressId, 'leave', 'presence');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};

/** Takes leave, or the request for it, back. */
export const withdrawLeave: UseCase<'withdrawLeave'> = async (deps, actor, congressId) => {
  await deps.rows.setLeave(congressId, actor.identity.id, {
    from: ['requested', 'granted', 'refused'],
    to: 'none',
  });
  deps.live.stir(congressId, 'leave', 'presence');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};

/** Grants or refuses leave that was asked for. */
export const decideLeave: UseCase<'decideLeave'> = async (deps, _, congressId, { personId, granted }) => {
  const decided = await deps.rows.setLeave(congressId, personId, {
    // Decided so already, it may be decided so again: a repeat does no harm.
    from: ['requested', granted ? 'granted' : 'refused'],
    to: granted ? 'granted' : 'refused',
  });
  if (!decided) return refused('leave-not-requested');
  deps.live.stir(congressId, 'leave', 'presence');
  deps.live.refresh(congressId, [personId]);
  return done({});
};
