import type { Body, CommandType } from '@congress/contract/congress/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { sendTo } from '../../live/commands/command.ts';

/** Sends a command to the congress that is open; tries for half a minute. */
export function send<T extends CommandType>(type: T, body: Body<T>): Promise<Answer<Outcome>> {
  return sendTo(type, body);
}
