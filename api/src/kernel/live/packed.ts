/**
 * A snapshot that thousands are sent is written, and compressed, once for each version of it: what everybody shares of
 * it is an object that never changes, and its bytes are kept as long as it is.
 */
import { gzipSync } from 'node:zlib';

const written = new WeakMap<object, string>();

/** This part of a snapshot as JSON, gzip, base64. `shared` is what must not change while it is in use. */
export function packed(shared: object, part: object): string {
  const known = written.get(shared);
  if (known !== undefined) return known;
  const text = gzipSync(JSON.stringify(part)).toString('base64');
  written.set(shared, text);
  return text;
}
