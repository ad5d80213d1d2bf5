/** What of a tightening is in force on a day, and for which profiles. Pure: the day comes in. */
import type { Standing, Tightening, Version } from '@congress/contract/congress/tightening/tightening';
import type { Profile } from '../profiles/profile.ts';

type Dated = Pick<Tightening, 'ended'> & { versions: readonly Version[] };

/** The version in force: of those whose day has come the latest, of two with one day the later one; none after the end. */
export function inForceOn({ versions, ended }: Dated, day: string): Version | undefined {
  if (ended && ended.from <= day) return undefined;
  const come = versions.filter(({ inForceFrom }) => inForceFrom <= day);
  return come.toSorted((one, other) => compare(one, other)).at(-1);
}

function compare(one: Version, other: Version): number {
  if (one.inForceFrom === other.inForceFrom) return one.ordinal - other.ordinal;
  return one.inForceFrom < other.inForceFrom ? -1 : 1;
}

/** How a version stands among those of its tightening. */
export function standingOf(version: Version, all: Dated, day: string): Standing {
  const { ended } = all;
  if (ended && (ended.from <= day || ended.from <= version.inForceFrom)) return 'ended';
  if (version.inForceFrom > day) return 'coming';
  return inForceOn(all, day)?.id === version.id ? 'in-force' : 'replaced';
}

/** Whether it speaks of a profile. A trial is played within minutes and stays what it is. */
export function concerns({ bases }: Pick<Version, 'bases'>, { id, provisional }: Profile): boolean {
  return !provisional && (bases === 'every' || bases.includes(id));
}
