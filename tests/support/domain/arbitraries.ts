/**
 * Commands nobody would give: any type, at any time, by anyone, with bodies made from the schema
 * of the wire. Ids stand as references (`ref:7`) until the command is given, so that most of them
 * hit something that exists by then.
 */
import fc from 'fast-check';
import { isDecided, type DecidedCommand } from '@congress/api/congress/domain/procedure/machine';
import { stepKindRules } from '@congress/api/congress/domain/procedure/steps/registry';
import { type Body, commandSchemas, commandTypes, parseCommand } from '@congress/contract/congress/tables/commands';
import type { StepKind } from '@congress/contract/congress/vocabulary';
import { ratings } from '@congress/contract/congress/assembly/reportsOnDuty';
import { elections } from '@congress/contract/congress/nomination/questions';
import type { World } from './world.ts';

/** As much of JSON Schema as the commands use. */
type Schema = {
  $ref?: string;
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
};

type JsonSchema = { toJSONSchema: (options: { io: 'input' }) => Schema & { $defs?: Record<string, Schema> } };

const words = ['夜班通勤车', ' 母婴室 ', 'x', "'; drop table step; --", '{present}', '=1+1', '__proto__'];
const instants = ['2020-01-01T00:00:00.000Z', '2026-03-10T01:00:00.000Z', '2099-12-31T00:00:00.000Z'];

function textOf({ format, pattern, maxLength = 20 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.nat().map((n) => `ref:${n}`);
  if (format === 'date-time') return fc.constantFrom(...instants);
  if (format === 'date') return fc.constantFrom('2026-03-10', '2026-12-31');
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.constantFrom(...words).map((word) => word.slice(0, maxLength));
}

function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map(valueOf));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = 20 } = schema;
      return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 12) });
    }
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const minLength = schema.minItems ?? 0;
      return fc.array(valueOf(schema.items ?? {}), { minLength, maxLength: minLength + 3 });
    }
    case 'object':
      return objectOf(schema);
    default:
      return fc.constant(null);
  }
}

function objectOf({ properties, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  if (!properties) {
    const value = typeof additionalProperties === 'object' ? additionalProperties : {};
    return fc.dictionary(
      fc.nat().map((n) => `ref:${n}`),
      valueOf(value),
      { maxKeys: 3 },
    );
  }
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valueOf(each)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

function bodyOf(type: DecidedCommand): fc.Arbitrary<unknown> {
  const schema = (commandSchemas[type] as unknown as JsonSchema).toJSONSchema({ io: 'input' });
  const named = schema.$defs?.[`Command.${type}`] ?? schema;
  const { id: _, type: __, ...properties } = named.properties ?? {};
  return objectOf({ ...named, properties });
}

/** What stands under a name of its own inside, written out where it is named. */
function inFull(schema: Schema, named: Record<string, Schema>): Schema {
  const text = JSON.stringify(schema, (_, part: unknown) => {
    const name = typeof part === 'object' && part !== null && '$ref' in part ? String(part.$ref).split('/').at(-1) : '';
    return name ? (named[name] ?? part) : part;
  });
  return JSON.parse(text) as Schema;
}

/** Values that a schema takes; ids in it are references (`ref:7`). */
export function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const { $defs = {}, ...itself } = (schema as JsonSchema).toJSONSchema({ io: 'input' });
  const named = $defs[itself.$ref?.split('/').at(-1) ?? ''] ?? itself;
  return valueOf(inFull(named, $defs));
}

/** A command as it will be given, its references not yet resolved. */
export type Stray = { type: DecidedCommand; body: unknown; by: number | null };

const strayOf = Object.fromEntries(
  commandTypes.filter(isDecided).map((type) => {
    const by = fc.option(fc.nat(), { freq: 3 });
    return [type, fc.record({ type: fc.constant(type), body: bodyOf(type), by })];
  }),
) as Record<DecidedCommand, fc.Arbitrary<Stray>>;

/** Any command at all. */
export const strayCommand: fc.Arbitrary<Stray> = fc.oneof(...Object.values(strayOf));

const planning: DecidedCommand[] = ['addStep', 'removeStep', 'moveStep'];
const balloting: DecidedCommand[] = [
  'preparePaper',
  'withdrawPaper',
  'openPaper',
  'closePaper',
  'setVoting',
  'enterRoomBallots',
  'countPaper',
  'signCount',
  'declareResult',
];

/** A command that has something to do with this kind of step. */
export function strayCommandIn(kind: StepKind): fc.Arbitrary<Stray> {
  const votes = ['preliminary', 'evaluation', 'ballot', 'declaration'].includes(kind);
  const own = Object.keys(stepKindRules[kind].commands) as DecidedCommand[];
  return fc.oneof(...[...own, ...(votes ? balloting : planning)].map((type) => strayOf[type]));
}

/** What the ids in a field may refer to. */
function pool(world: World, field: string): string[] {
  const { congress } = world.state;
  const ids = (list: { id: string }[]): string[] => list.map((each) => each.id);
  switch (field) {
    case 'stepId':
    case 'afterStepId':
      return ids(congress.steps);
    case 'paperId':
    case 'previousId':
      return ids(congress.papers);
    case 'itemId':
    case 'itemIds':
      return ids(congress.items);
    case 'groupId':
    case 'groups':
      return ids(congress.groups);
    case 'proposalId':
    case 'mergedInto':
      return ids(congress.proposals);
    case 'entryId':
      return ids(congress.agenda);
    case 'objectionId':
      return [...ids(congress.objections), ...ids(congress.nomination?.objections ?? [])];
    case 'candidacyId':
      return ids(congress.nomination?.candidacies ?? []);
    case 'subjectId':
      return ratings(congress).flatMap(({ rating }) => ids(rating.subjects));
    case 'openSeatsOf':
      return ids(elections(congress));
    case 'followUpId':
      return ids(congress.followUps);
    case 'subject':
      return [...ids(congress.resolutions), ...ids(congress.proposals)];
    case 'items':
    case 'choices':
      return congress.papers.flatMap((paper) => ids(paper.items));
    default:
      return ids(world.people);
  }
}

function resolved(world: World, value: unknown, field: string): unknown {
  const one = (text: string): string => {
    const choices = pool(world, field);
    const n = Number(text.slice(4));
    // Now and then an id that nothing has.
    return choices[n % (choices.length + 1)] ?? world.newId();
  };
  const isRef = (text: string): boolean => text.startsWith('ref:');
  if (typeof value === 'string') return isRef(value) ? one(value) : value;
  if (Array.isArray(value)) return value.map((each) => resolved(world, each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      isRef(name) ? one(name) : name,
      resolved(world, each, name === 'id' ? field : name),
    ]),
  );
}

/** Gives a stray command to a congress, unless the border already turns it away. */
export function give(world: World, { type, body, by }: Stray): void {
  const personId = by === null ? null : (world.people[by % (world.people.length + 1)]?.id ?? null);
  const fields = resolved(world, body, '') as Body<DecidedCommand>;
  if (parseCommand({ ...fields, id: world.newId(), type }).success) world.ask(type, fields, personId);
}
