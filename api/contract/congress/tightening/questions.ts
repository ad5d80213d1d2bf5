/** What of a tightening is in force on a day; asked by the server and by pages alike. */
import type { Standing, Tightening, Version } from './tightening.ts';

function compare(one: Version, other: Version): number {
  if (one.inForceFrom === other.inForceFrom) return one.ordinal - other.ordinal;
  return one.inForceFrom < other.inForceFrom ? -1 : 1;
}

/** The version in force: of those whose day has come the latest, of two with one day the later one; none after the end. */
export function inForceOn({ versions, ended }: Tightening, day: string): Version | undefined {
  if (ended && ended.from <= day) return undefined;
  const come = versions.filter(({ inForceFrom }) => inForceFrom <= day);
  return come.toSorted(compare).at(-1);
}

/** How a version stands among those of its tightening. */
export function standingOf(version: Version, all: Tightening, day: string): Standing {
  const { ended } = all;
  if (ended && (ended.from <= day || ended.from <= version.inForceFrom)) return 'ended';
  if (version.inForceFrom > day) return 'coming';
  return inForceOn(all, day)?.id === version.id ? 'in-force' : 'replaced';
}
