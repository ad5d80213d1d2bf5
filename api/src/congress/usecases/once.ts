/** One id, one act (P-11): whatever a client makes under an id of its own is made once. */
import { refused } from './refused.ts';
import { done, type Result } from '../../kernel/result.ts';
import type { Command } from '@congress/contract/congress/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Act } from '../../kernel/means.ts';
import type { Deps } from '../ports/deps.ts';
import type { Participant } from '../ports/participant.ts';

/** The act that a command is: who asked, and what. */
export function actOf(
  { secrecy }: Pick<Deps, 'secrecy'>,
  { identity }: Participant,
  command: { id: string; type: string },
): Act {
  const { id, ...asked } = command;
  // The schemas give fields in their own order, whatever order they came in.
  return { id, type: command.type, actorId: identity.id, digest: secrecy.sha256(JSON.stringify(asked)) };
}

/** The answer that an act got before, or that its id is another's. */
export function asBefore(earlier: Outcome | 'taken' | undefined): Result<Outcome> {
  return earlier === undefined || earlier === 'taken' ? refused('command-id-reused') : done(earlier);
}

/**
 * Carries out a command that the machine does not decide and that keeps its answer: asked again it gets that answer,
 * however late, and under an id that is another act's nothing is done.
 */
export async function once(
  deps: Pick<Deps, 'rows' | 'secrecy'>,
  actor: Participant,
  congressId: string,
  command: Command,
  carryOut: (act: Act) => Promise<Result<Outcome> | 'taken'>,
): Promise<Result<Outcome>> {
  const act = actOf(deps, actor, command);
  const earlier = await deps.rows.answered(congressId, act);
  if (earlier !== undefined) return asBefore(earlier);
  const answer = await carryOut(act);
  return answer === 'taken' ? asBefore(await deps.rows.answered(congressId, act)) : answer;
}
