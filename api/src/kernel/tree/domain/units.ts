/** Places in the tree: who stands below whom, and what may be changed there. */
import type { Tally } from '@congress/contract/kernel/figures';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Organization } from '@congress/contract/kernel/tree/tree';
import { refuse } from '@congress/contract/kernel/tree/refusals';
import { mayStandBelow } from '@congress/contract/kernel/tree/unitPlaces';

/** An organization as it is kept. */
export type Unit = Omit<Organization, 'advice'>;
type Place = Pick<Unit, 'id' | 'parentId'>;
type Kinded = Place & Pick<Unit, 'kind'>;

/** An organization and all that stand below it, the upper before the lower; it knows of nothing beside or above. */
export type Subtree<U extends Place = Unit> = readonly U[];

/** Whether one stands below the other, itself included. */
export function isWithin(units: Subtree<Place>, id: string, upperId: string): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  for (let at: string | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
    if (at === upperId) return true;
    seen.add(at);
  }
  return false;
}

/** Why a unit of this kind cannot stand below that one; units that are not in the subtree do not exist (T-1). */
export function refusePlace(units: Subtree<Kinded>, kind: Unit['kind'], parentId: string): Refusal | undefined {
  const above = units.find(({ id }) => id === parentId);
  if (!above) return refuse('not-found');
  return mayStandBelow(kind, above.kind) ? undefined : refuse('kind-not-below', { kind, parent: above.kind });
}

/** Why whoever stands at the top of this subtree cannot move a unit there (T-4): both have to be below them. */
export function refuseMove(units: Subtree<Kinded>, unitId: string, parentId: string): Refusal | undefined {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit || !units.some(({ id }) => id === parentId)) return refuse('not-found');
  if (unit === units[0]) return refuse('forbidden', { command: 'moveUnit' });
  if (isWithin(units, parentId, unitId)) return refuse('unit-circle');
  return refusePlace(units, unit.kind, parentId);
}

/** Why a unit cannot become this from now on. Its own staff do not change its kind, for that is its place in the tree. */
export function refuseChange(
  units: Subtree<Kinded>,
  unitId: string,
  { kind, employers }: { kind?: Unit['kind'] | undefined; employers: readonly string[] },
): Refusal | undefined {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return refuse('not-found');
  const becomes = kind ?? unit.kind;
  if (employers.length > 0 && becomes !== 'joint') return refuse('not-a-joint-union');
  if (becomes === unit.kind) return undefined;
  if (unit === units[0] || unit.parentId === null) return refuse('forbidden', { command: 'changeUnit' });
  const below = units.find(({ parentId, kind: each }) => parentId === unitId && !mayStandBelow(each, becomes));
  return below
    ? refuse('kind-not-below', { kind: below.kind, parent: becomes })
    : refusePlace(units, becomes, unit.parentId);
}

const plus = (one: Tally, other: Tally): Tally => ({
  counted: one.counted + other.counted,
  base: one.base === null || other.base === null ? null : one.base + other.base,
});

/** Of each unit the sum over itself and all below it: sums of counts, never of shares (K-1). */
export function sumsOf(units: Subtree<Place>, own: ReadonlyMap<string, Tally>): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  const add = (id: string, tally: Tally): void => {
    const before = sums.get(id);
    sums.set(id, before ? plus(before, tally) : tally);
  };
  for (const { id, parentId } of units.toReversed()) {
    const mine = own.get(id);
    if (mine) add(id, mine);
    const sum = sums.get(id);
    if (sum && parentId !== null && id !== units[0]?.id) add(parentId, sum);
  }
  return sums;
}
