/** What every command leaves. */
import { z } from 'zod';
import { id } from './primitives.ts';

/** What a command leaves: the id of what was made, where something was. */
export const outcome = z.object({ madeId: id.optional() }).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

type Bodies = Record<string, z.ZodObject>;
type Fields<B> = string extends keyof B ? unknown : B;

/** A command in its envelope, of those a table of bodies names. */
export type CommandOf<B extends Bodies, T extends keyof B & string = keyof B & string> = {
  [K in T]: { id: string; type: K } & Fields<z.infer<B[K]>>;
}[T];

/** What a table of bodies makes: the schema of each command in its envelope, and the parser that `type` leads to one. */
export type Commands<B extends Bodies> = {
  schemas: { [T in keyof B & string]: z.ZodType<CommandOf<B, T>> };
  parse: (input: unknown) => z.ZodSafeParseResult<CommandOf<B>>;
};

/** Puts commands into their envelopes. `name` keeps the descriptions of two businesses apart. */
export function commandsOf<B extends Bodies>(name: string, bodies: B): Commands<B> {
  const types = Object.keys(bodies) as [string, ...string[]];
  const schemas: ReadonlyMap<string, z.ZodType> = new Map(
    Object.entries(bodies).map(([type, body]) => [
      type,
      body.extend({ id, type: z.literal(type) }).meta({ id: `${name}.${type}` }),
    ]),
  );
  const envelope = z.looseObject({ type: z.enum(types) });
  const parse = (input: unknown): z.ZodSafeParseResult<unknown> => {
    const type: unknown = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
    return ((typeof type === 'string' && schemas.get(type)) || envelope).safeParse(input);
  };
  return { schemas: Object.fromEntries(schemas), parse } as unknown as Commands<B>;
}
