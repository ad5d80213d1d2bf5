/** One id, one act (P-11): whatever a client makes under an id of its own is made once, and answered alike. */
import type { Outcome } from '@congress/contract/kernel/command';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Identity } from '../identity/ports.ts';
import type { Act, Secrecy } from '../means.ts';
import { done, refused, type Result } from '../result.ts';

/** A command of any business, in its envelope. */
export type AnyCommand = { id: string; type: string };

/** The act that a command is: who asked, and what. */
export function actOf(secrecy: Pick<Secrecy, 'sha256'>, identity: Identity, command: AnyCommand): Act {
  const { id, ...asked } = command;
  // The schemas give fields in their own order, whatever order they came in.
  return { id, type: command.type, actorId: identity.id, digest: secrecy.sha256(JSON.stringify(asked)) };
}

/** The answer that an act got before, or that its id is another's. */
export function asBefore(earlier: Outcome | 'taken' | undefined): Result<Outcome> {
  return earlier === undefined || earlier === 'taken' ? refused('command-id-reused') : done(earlier);
}

/** Who the log says did it. */
export function actorRef({ subject, id }: Identity): ActorRef {
  return { subject, id };
}

/**
 * Carries out a command that writes rows rather than the log and that keeps its answer: asked again it gets that
 * answer, however late, and under an id that is another act's nothing is done.
 */
export async function once(
  answered: (act: Act) => Promise<Outcome | 'taken' | undefined>,
  act: Act,
  write: (act: Act) => Promise<Result<Outcome> | 'taken'>,
): Promise<Result<Outcome>> {
  const earlier = await answered(act);
  if (earlier !== undefined) return asBefore(earlier);
  const answer = await write(act);
  return answer === 'taken' ? asBefore(await answered(act)) : answer;
}
