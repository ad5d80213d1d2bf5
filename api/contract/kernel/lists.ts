/** The few ways in which a fold changes a list. What does not change keeps its identity. */

type Identified = { id: string };

/** The list with one of its members changed; the others keep their identity. */
export function patch<T extends Identified>(list: readonly T[], id: string, change: (one: T) => T): T[] {
  return list.map((one) => (one.id === id ? change(one) : one));
}

/** The list without one of its members. */
export function without<T extends Identified>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

/** The list with one more at a place. */
export function inserted<T>(list: readonly T[], index: number, one: T): T[] {
  return [...list.slice(0, index), one, ...list.slice(index)];
}
