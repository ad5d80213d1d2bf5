/**
 * The one spelling of a JSON value that hashes are taken of: RFC 8785 (JSON Canonicalization
 * Scheme) — no blanks, keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them — so that anyone can check the log with any language's implementation of it.
 *
 * Properties that are `undefined` are left out, as in `JSON.stringify`.
 *
 * @throws TypeError on what PostgreSQL's `jsonb` would not give back unchanged: numbers that are
 * not finite, text with U+0000 or with half a surrogate pair, and values that JSON does not have.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`);
      return JSON.stringify(value);
    case 'boolean':
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return object(value as Record<string, unknown>);
    default:
      throw new TypeError(`a ${typeof value} has no place in JSON`);
  }
}

function object(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${text(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function text(value: string): string {
  if (value.includes('\u0000') || !value.isWellFormed()) throw new TypeError('text that cannot be stored');
  return JSON.stringify(value);
}
