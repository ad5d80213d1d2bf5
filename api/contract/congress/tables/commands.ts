/**
 * Everything that can be asked of a congress, imperative. A command is the same over HTTP and over
 * a socket: `{ id, type, …fields }`. `id` is chosen by the client and makes a retry harmless: the
 * same id from the same person gets the same answer and is carried out once.
 */
import { z } from 'zod';
import { type CommandOf, commandsOf } from '../../kernel/command.ts';
import { column, type CommandRow } from '../../kernel/rows.ts';
import { commands as after } from '../after/commands.ts';
import { commands as assembly } from '../assembly/commands.ts';
import { commands as ballot } from '../ballot/commands.ts';
import { commands as declaration } from '../declaration/commands.ts';
import { commands as files } from '../files/commands.ts';
import { commands as nomination } from '../nomination/commands.ts';
import { commands as preparation } from '../preparation/commands.ts';
import { commands as procedure } from '../procedure/commands.ts';
import { commands as trial } from '../trial/commands.ts';

/** The rows of every topic. */
export const commandRows = {
  ...procedure,
  ...preparation,
  ...nomination,
  ...assembly,
  ...ballot,
  ...declaration,
  ...trial,
  ...after,
  ...files,
} as const satisfies Record<string, CommandRow>;

const bodies = column(commandRows, 'body');

export type CommandType = keyof typeof bodies;
export const commandTypes = Object.keys(bodies) as [CommandType, ...CommandType[]];
export type Body<T extends CommandType> = z.infer<(typeof bodies)[T]>;
export type Command<T extends CommandType = CommandType> = CommandOf<typeof bodies, T>;

const { schemas, parse } = commandsOf('Command', bodies);

/** The full schema of each command, by type. */
export const commandSchemas = schemas;

/** All commands as one schema, for the OpenAPI document. */
export const command = z
  .union(Object.values(schemas) as unknown as [z.ZodType<Command>, ...z.ZodType<Command>[]])
  .meta({ id: 'Command' });

/** Parses a command from untrusted input by the schema its type names, in one go: votes come by the thousand. */
export const parseCommand: (input: unknown) => z.ZodSafeParseResult<Command> = parse;
