/** What becomes of a regulation's editions as days pass (L-4). Pure: today comes in. */
import type { Standing } from '@congress/contract/regulations/regulations';

/** What of an edition says how it stands. */
export type Dated = { id: string; ordinal: number; inForceFrom: string; withdrawnAt: string | null };

const later = (one: Dated, other: Dated): number =>
  one.inForceFrom === other.inForceFrom ? one.ordinal - other.ordinal : one.inForceFrom < other.inForceFrom ? -1 : 1;

/** The edition in force, of one regulation's. */
export function inForce<E extends Dated>(editions: readonly E[], today: string): E | undefined {
  const live = editions.filter(({ withdrawnAt, inForceFrom }) => withdrawnAt === null && inForceFrom <= today);
  return live.toSorted(later).at(-1);
}

/** How an edition stands among those of its regulation. */
export function standingOf(edition: Dated, editions: readonly Dated[], today: string): Standing {
  if (edition.withdrawnAt !== null) return 'withdrawn';
  if (edition.inForceFrom > today) return 'coming';
  return inForce(editions, today)?.id === edition.id ? 'in-force' : 'replaced';
}

/** The edition that a regulation is shown by: in force, or the next to be, or the last there was. */
export function foremost<E extends Dated>(editions: readonly E[], today: string): E | undefined {
  const coming = editions.filter((each) => each.withdrawnAt === null && each.inForceFrom > today);
  return inForce(editions, today) ?? coming.toSorted(later)[0] ?? editions.toSorted(later).at(-1);
}
