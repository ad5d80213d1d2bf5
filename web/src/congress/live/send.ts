import type { Body, CommandType } from '@congress/contract/congress/tables/commands';
import { sendTo } from '../../live/commands/command.ts';
import type { Reply } from '../../live/commands/reply.ts';

/** Sends a command to the congress that is open; tries for half a minute. */
export function send<T extends CommandType>(type: T, body: Body<T>): Promise<Reply> {
  return sendTo(type, body);
}
