/**
 * Ids that name something, found by what the schema says of them (`.meta({ ref: 'person' })`). The schema is walked once;
 * what comes of it goes straight to the marked places of a value, and nowhere else.
 */

/** As much of a schema's inside as is looked at here. */
type Def = {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  valueType?: Schema;
  options?: readonly Schema[];
  discriminator?: string;
  values?: readonly unknown[];
  entries?: Record<string, unknown>;
};
export type Schema = { def: unknown; meta(): { readonly [key: string]: unknown } | undefined };

/** Goes to the marked places of a value, and adds what it finds. */
type Visit = (value: unknown, found: Set<string>) => void;

function ofObject(shape: Record<string, Schema>, ref: string): Visit | undefined {
  const visits = Object.entries(shape).flatMap(([field, schema]) => {
    const visit = visitOf(schema, ref);
    return visit ? [[field, visit] as const] : [];
  });
  if (visits.length === 0) return undefined;
  return (value, found) => {
    if (typeof value !== 'object' || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const [field, visit] of visits) visit(fields[field], found);
  };
}

function ofEach(visit: Visit | undefined, members: (value: object) => unknown[]): Visit | undefined {
  if (!visit) return undefined;
  return (value, found) => {
    if (typeof value !== 'object' || value === null) return;
    for (const each of members(value)) visit(each, found);
  };
}

/** Of alternatives that a field tells apart, the one that the value is. */
function ofKind(field: string, options: readonly Schema[], ref: string): Visit | undefined {
  const visits = new Map<unknown, Visit>();
  for (const option of options) {
    const visit = visitOf(option, ref);
    const { values, entries = {} } = ((option.def as Def).shape?.[field]?.def as Def | undefined) ?? {};
    if (visit) for (const kind of values ?? Object.values(entries)) visits.set(kind, visit);
  }
  if (visits.size === 0) return undefined;
  return (value, found) => {
    if (typeof value !== 'object' || value === null) return;
    visits.get((value as Record<string, unknown>)[field])?.(value, found);
  };
}

/** Of other alternatives the value is one; in the rest its marked places are empty. */
function ofAny(options: readonly Schema[], ref: string): Visit | undefined {
  const visits = options.flatMap((option) => visitOf(option, ref) ?? []);
  if (visits.length === 0) return undefined;
  return (value, found) => visits.forEach((visit) => visit(value, found));
}

/** The way to the marked places, or nothing where there are none. */
function visitOf(schema: Schema, ref: string): Visit | undefined {
  if (schema.meta()?.['ref'] === ref) {
    return (value, found) => {
      if (typeof value === 'string') found.add(value);
    };
  }
  const { type, shape, element, innerType, valueType, options, discriminator } = schema.def as Def;
  if (type === 'object' && shape) return ofObject(shape, ref);
  if (type === 'array' && element) return ofEach(visitOf(element, ref), (value) => (Array.isArray(value) ? value : []));
  if (type === 'record' && valueType) return ofEach(visitOf(valueType, ref), Object.values);
  if (type === 'union' && options) return discriminator ? ofKind(discriminator, options, ref) : ofAny(options, ref);
  return innerType && visitOf(innerType, ref);
}

/** A function that finds what of this kind values of the schema name, each once. Make it once, not for each value. */
export function referencesIn(schema: Schema, ref: string): (value: unknown) => Set<string> {
  const visit = visitOf(schema, ref);
  return (value) => {
    const found = new Set<string>();
    visit?.(value, found);
    return found;
  };
}
