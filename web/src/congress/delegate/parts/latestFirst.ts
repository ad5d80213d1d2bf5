/** The same list from its end. (`toReversed` is younger than the phones we promise to work on.) */
export function latestFirst<T>(list: readonly T[]): T[] {
  return list.map((_, index) => list[list.length - 1 - index] as T);
}
