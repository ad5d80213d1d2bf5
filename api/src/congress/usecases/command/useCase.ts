import type { Result } from '../../../kernel/result.ts';
import type { Command, CommandType } from '@congress/contract/congress/tables/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Participant } from '../../ports/participant.ts';

/** A use case of one command that is not the machine's: rows, not procedure. */
export type UseCase<T extends CommandType> = (
  deps: Deps,
  actor: Participant,
  congressId: string,
  command: Command<T>,
) => Promise<Result<Outcome>>;

/**
 * Gives a command on behalf of an identity. Same promise over HTTP and over a socket. A connection
 * that has joined hands in who its owner is there, which it is told of every change of; commands of
 * the machine read it anew all the same.
 */
export type Execute = (
  identity: Identity,
  congressId: string,
  command: Command,
  joined?: Participant,
) => Promise<Result<Outcome>>;
