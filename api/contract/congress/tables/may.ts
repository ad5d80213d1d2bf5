/**
 * Who may give which command: the whole table, each row in the folder of its topic. The type makes a
 * command without a row a compile error, and a test walks role × command. What the law allows at the
 * moment is for the machine. Pages ask it too, so it stands apart from the schemas they do not load.
 */
import type { CommandType } from './commands.ts';
import { may as after } from '../after/may.ts';
import { may as assembly } from '../assembly/may.ts';
import { may as ballot } from '../ballot/may.ts';
import { may as declaration } from '../declaration/may.ts';
import { may as files } from '../files/may.ts';
import { may as nomination } from '../nomination/may.ts';
import { may as preparation } from '../preparation/may.ts';
import { may as procedure } from '../procedure/may.ts';
import { may as trial } from '../trial/may.ts';
import type { Role } from '../vocabulary.ts';

export const may: Record<CommandType, readonly Role[]> = {
  ...procedure,
  ...preparation,
  ...nomination,
  ...assembly,
  ...ballot,
  ...declaration,
  ...trial,
  ...after,
  ...files,
};

/** Whether one of the roles may give the command. */
export function mayCommand(roles: readonly Role[], type: CommandType): boolean {
  return may[type].some((role) => roles.includes(role));
}
