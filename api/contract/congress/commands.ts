/**
 * Everything that can be asked of a congress, imperative. A command is the same over HTTP and over
 * a socket: `{ id, type, …fields }`. `id` is chosen by the client and makes a retry harmless: the
 * same id from the same person gets the same answer and is carried out once.
 */
import { z } from 'zod';
import { id } from '../kernel/primitives.ts';
import { column, type CommandRow } from '../kernel/rows.ts';
import { commands as after } from './after/commands.ts';
import { commands as assembly } from './assembly/commands.ts';
import { commands as ballot } from './ballot/commands.ts';
import { commands as declaration } from './declaration/commands.ts';
import { commands as preparation } from './preparation/commands.ts';
import { commands as procedure } from './procedure/commands.ts';
import { commands as trial } from './trial/commands.ts';

/** The rows of every topic. */
export const commandRows = {
  ...procedure,
  ...preparation,
  ...assembly,
  ...ballot,
  ...declaration,
  ...trial,
  ...after,
} as const satisfies Record<string, CommandRow>;

const bodies = column(commandRows, 'body');

export type CommandType = keyof typeof bodies;
export const commandTypes = Object.keys(bodies) as [CommandType, ...CommandType[]];
export type Body<T extends CommandType> = z.infer<(typeof bodies)[T]>;
/** A command without fields would otherwise forbid every field, its id included. */
type Fields<B> = string extends keyof B ? unknown : B;
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { id: string; type: K } & Fields<Body<K>>;
}[T];

type Envelope<T extends CommandType> = z.ZodType<Command<T>>;

/** The full schema of each command, by type; borders parse by lookup, not by trying in turn. */
export const commandSchemas = Object.fromEntries(
  Object.entries(bodies).map(([type, body]) => [
    type,
    body.extend({ id, type: z.literal(type) }).meta({ id: `Command.${type}` }),
  ]),
) as unknown as { [T in CommandType]: Envelope<T> };

/** All commands as one schema, for the OpenAPI document. */
export const command = z
  .union(Object.values(commandSchemas) as unknown as [z.ZodType<Command>, ...z.ZodType<Command>[]])
  .meta({ id: 'Command' });

const envelope = z.looseObject({ type: z.enum(commandTypes) });

function typeOf(input: unknown): CommandType | undefined {
  if (typeof input !== 'object' || input === null || !('type' in input)) return undefined;
  const { type } = input;
  return typeof type === 'string' && Object.hasOwn(commandSchemas, type) ? (type as CommandType) : undefined;
}

/** Parses a command from untrusted input by the schema its type names, in one go: votes come by the thousand. */
export function parseCommand(input: unknown): z.ZodSafeParseResult<Command> {
  const type = typeOf(input);
  if (type) return commandSchemas[type].safeParse(input);
  return envelope.safeParse(input) as unknown as z.ZodSafeParseError<Command>;
}
