import type { UnitLine } from '@congress/contract/kernel/tree/tree';

/** A unit where it stands on the page. */
export type Place = { unit: UnitLine; depth: number; below: number; open: boolean };

/** So many units are shown with all below them from the beginning; of more only those one opens. */
const atAGlance = 40;

/** The units that are open when the page comes. */
export function openAtFirst(units: readonly UnitLine[]): ReadonlySet<string> {
  return new Set(units.length <= atAGlance ? units.map(({ id }) => id) : units.slice(0, 1).map(({ id }) => id));
}

/** Units as an outline: each followed by those below it, where it is open. */
export function outline(units: readonly UnitLine[], open: ReadonlySet<string>): Place[] {
  const below = new Map<string | null, UnitLine[]>();
  for (const unit of units.slice(1)) {
    const siblings = below.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else below.set(unit.parentId, [unit]);
  }
  const places: Place[] = [];
  const put = (unit: UnitLine, depth: number): void => {
    const lower = below.get(unit.id) ?? [];
    const isOpen = open.has(unit.id);
    places.push({ unit, depth, below: lower.length, open: isOpen });
    if (isOpen) for (const each of lower) put(each, depth + 1);
  };
  if (units[0]) put(units[0], 0);
  return places;
}
