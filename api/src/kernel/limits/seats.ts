/**
 * Places that one person's connections take. Whoever comes last sits down, and who sat longest gets up for it: of a
 * phone that comes back through a bad network again and again, the connections that died unseen are the oldest.
 */
import type { Identity } from '../identity/ports.ts';

/** Sockets, and as many requests that wait for events: tabs and devices of one person, screens of one account. */
export function seatsOf({ subject }: Pick<Identity, 'subject'>): number {
  return subject === 'staff' ? 40 : 10;
}

export class Seats<T> {
  readonly #taken = new Map<string, Set<T>>();

  /** Sits down; answers who has to get up for it, and has lost its place already. */
  take(key: string, one: T, most: number): T[] {
    const row = this.#taken.get(key) ?? new Set();
    this.#taken.set(key, row.add(one));
    const oldest = [...row].slice(0, Math.max(0, row.size - most));
    for (const each of oldest) row.delete(each);
    return oldest;
  }

  /** Gets up by itself. */
  leave(key: string, one: T): void {
    const row = this.#taken.get(key);
    row?.delete(one);
    if (row?.size === 0) this.#taken.delete(key);
  }
}
