import type { Body, CommandType } from '@congress/contract/congress/tables/commands';
import { useCommandOf, type CommandHandle } from '../../live/commands/useCommand.ts';

/** A command to the congress that is open, as a button needs it. */
export function useCommand<T extends CommandType>(type: T): CommandHandle<Body<T>> {
  return useCommandOf<Body<T>>(type);
}
