/** What becomes of a regulation's editions as days pass (L-4). Pure: today comes in. */
import type { Standing } from '@congress/contract/regulations/regulations';

/** What of an edition says how it stands. */
export type Dated = {
  id: string;
  ordinal: number;
  adoptedOn: string;
  inForceFrom: string;
  withdrawnAt: string | null;
};

/**
 * The first day on which an edition can be in force. Of a regulation that was amended, the text goes on naming the day
 * of its first edition, which is before the amendment was adopted.
 */
const firstDay = ({ adoptedOn, inForceFrom }: Dated): string => (adoptedOn > inForceFrom ? adoptedOn : inForceFrom);

function later(one: Dated, other: Dated): number {
  const [a, b] = [firstDay(one), firstDay(other)];
  return a === b ? one.ordinal - other.ordinal : a < b ? -1 : 1;
}

/** The edition in force, of one regulation's. */
export function inForce<E extends Dated>(editions: readonly E[], today: string): E | undefined {
  const live = editions.filter((each) => each.withdrawnAt === null && firstDay(each) <= today);
  return live.toSorted(later).at(-1);
}

/** How an edition stands among those of its regulation. */
export function standingOf(edition: Dated, editions: readonly Dated[], today: string): Standing {
  if (edition.withdrawnAt !== null) return 'withdrawn';
  if (firstDay(edition) > today) return 'coming';
  return inForce(editions, today)?.id === edition.id ? 'in-force' : 'replaced';
}

/** The edition that a regulation is shown by: in force, or the next to be, or the last there was. */
export function foremost<E extends Dated>(editions: readonly E[], today: string): E | undefined {
  const coming = editions.filter((each) => each.withdrawnAt === null && firstDay(each) > today);
  return inForce(editions, today) ?? coming.toSorted(later)[0] ?? editions.toSorted(later).at(-1);
}
