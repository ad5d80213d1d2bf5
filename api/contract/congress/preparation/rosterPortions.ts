/** How a roster travels. Apart from the schemas, so that whoever cuts one does not load them. */
import type { RosterEntry } from './commands.ts';

/**
 * What a client sends of a roster at a time: less than a socket's largest message, and far less than the megabyte
 * that proxies let through unless told otherwise.
 */
export const largestPortion = { people: 2000, bytes: 200_000 };

/** Cuts a roster into portions, in its order. All but the last are uploaded; the last comes with the import. */
export function rosterPortions(people: readonly RosterEntry[]): RosterEntry[][] {
  const encoder = new TextEncoder();
  const portions: RosterEntry[][] = [];
  let current: RosterEntry[] = [];
  let bytes = 0;
  for (const entry of people) {
    const size = encoder.encode(JSON.stringify(entry)).length + 1;
    if (current.length === 0 || current.length === largestPortion.people || bytes + size > largestPortion.bytes) {
      current = [];
      bytes = 0;
      portions.push(current);
    }
    current.push(entry);
    bytes += size;
  }
  return portions;
}
