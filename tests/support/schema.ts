/** Inputs made from the published OpenAPI document, so that a new route or command is covered without a new line here. */
import { type CommandType, parseCommand } from '@congress/contract/congress/tables/commands';
import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type Schema = {
  $ref?: string;
  type?: string;
  const?: Json;
  enum?: Json[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
};
type Parameter = { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema };
type Operation = {
  parameters?: Parameter[];
  security?: object[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};
export type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
export type Route = { method: string; path: string; operation: Operation };

/** The document as the server publishes it. */
export async function openApiOf(url: string): Promise<OpenApi> {
  return (await (await fetch(`${url}/api/docs/json`)).json()) as OpenApi;
}

/** Every route of the document. */
export function routesOf({ paths }: OpenApi): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** Every number that a value of the schema may hold, and where. */
export function numbersIn(document: OpenApi, schema: Schema, path = ''): { path: string; schema: Schema }[] {
  const of = (inner: Schema, at: string): { path: string; schema: Schema }[] => numbersIn(document, inner, at);
  const { $ref, anyOf, oneOf, items, properties, additionalProperties } = schema;
  if ($ref) return of(document.components.schemas[$ref.split('/').at(-1)!]!, path);
  return [
    ...(schema.type === 'integer' || schema.type === 'number' ? [{ path, schema }] : []),
    ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((each) => of(each, path)),
    ...(items ? of(items, `${path}[]`) : []),
    ...Object.entries(properties ?? {}).flatMap(([name, each]) => of(each, `${path}.${name}`)),
    ...(typeof additionalProperties === 'object' ? of(additionalProperties, `${path}.*`) : []),
  ];
}

/** Texts that have broken other people's software: quotes, markup, formulas, directions, other planes. */
export const oddTexts = [
  `'; drop table person; --`,
  `<script>alert(1)</script>`,
  '=cmd|"/c calc"!A1',
  '${7*7}{{7*7}}%s%n',
  '\u200fغداً 職工 👩‍👩‍👧 𠮷',
  '../../etc/passwd',
  String.raw`\u0000\x00`,
  '__proto__',
];

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...oddTexts));

function fitted(one: string, { minLength = 0, maxLength = Infinity }: Schema): string {
  const trimmed = one.slice(0, maxLength).toWellFormed().trim();
  return Array.from(trimmed).length < minLength ? `${trimmed}${'x'.repeat(minLength)}`.slice(0, maxLength) : trimmed;
}

function stringOf(schema: Schema, ids: string[]): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      return ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.uuid()) : fc.uuid();
    case 'date':
      return fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString().slice(-24, -14));
    case 'date-time':
      return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
    default:
      return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : text.map((one) => fitted(one, schema));
  }
}

/** Values the schema takes. `ids` are drawn from where it asks for one, so that they mean something. */
export function arbitraryOf(document: OpenApi, schema: Schema, ids: string[] = []): fc.Arbitrary<Json> {
  const of = (inner: Schema): fc.Arbitrary<Json> => arbitraryOf(document, inner, ids);
  const { $ref, anyOf, oneOf } = schema;
  if ($ref) return of(document.components.schemas[$ref.split('/').at(-1)!]!);
  if (anyOf ?? oneOf) return fc.oneof(...(anyOf ?? oneOf ?? []).map(of));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case 'array': {
      const { minItems = 0, maxItems = 4, items = {} } = schema;
      return fc.array(of(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(4, maxItems)) });
    }
    case 'object': {
      if (schema.properties) {
        const fields = Object.entries(schema.properties).map(([name, inner]) => [name, of(inner)] as const);
        return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
      }
      const { propertyNames = { type: 'string' }, additionalProperties: inner } = schema;
      const value = typeof inner === 'object' ? of(inner) : fc.constant(null);
      return fc.dictionary(of(propertyNames) as fc.Arbitrary<string>, value, { maxKeys: 3, noNullPrototype: true });
    }
    default:
      return stringOf(schema, ids);
  }
}

/** Commands of a type as its schema in the document takes them. */
export function commandsOf(
  document: OpenApi,
  type: CommandType,
  ids: string[] = [],
): fc.Arbitrary<{ [key: string]: Json }> {
  const schema = document.components.schemas[`Command.${type}Input`]!;
  const commands = arbitraryOf(document, schema, ids).chain((command) =>
    // An id of its own each: an id used before would get the answer of that time.
    fc.uuid({ version: 4 }).map((id) => ({ ...(command as object), id })),
  );
  // What the description cannot say, such as that no id comes twice.
  return commands.filter((command) => parseCommand(command).success);
}

const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 1.5, 1e308, '', 'x'.repeat(50_000), [], {}, [[[[[[[[]]]]]]]], { a: { a: {} } }),
  fc.constantFrom<Json>(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '0000-00-00',
    '9999-99-99T99:99:99Z',
    '00000000-0000-0000-0000',
  ),
  fc.constantFrom<Json>(...oddTexts),
);

/** The same value with something wrong in one place: a part replaced, left out, or one too many. */
export function brokenFrom(value: Json): fc.Arbitrary<Json> {
  if (value === null || typeof value !== 'object') return wrong;
  if (Array.isArray(value)) {
    const [first] = value;
    return first === undefined
      ? wrong
      : fc.oneof(
          wrong,
          brokenFrom(first).map((each) => [each, ...value.slice(1)]),
        );
  }
  const extra = fc
    .constantFrom('constructor', 'prototype', 'isAdmin', 'role')
    .chain((key) => wrong.map((each) => ({ ...value, [key]: each })));
  const keys = Object.keys(value);
  if (keys.length === 0) return extra;
  const inOne = fc.constantFrom(...keys).chain((key) => {
    const { [key]: inner = null, ...rest } = value;
    return fc.oneof(
      fc.constant(rest),
      brokenFrom(inner).map((each) => ({ ...rest, [key]: each })),
    );
  });
  return fc.oneof(extra, inOne, inOne, inOne);
}
