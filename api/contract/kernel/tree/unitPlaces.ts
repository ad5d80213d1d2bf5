/** Which kind of organization may stand below which (T-7). The guard `unit_may_stand_below` repeats the table. */
import { type UnitKind, unitKinds } from './tree.ts';

/** Null is the top of a tree. */
type Above = UnitKind | null;

const placesOf: Record<UnitKind, readonly Above[]> = {
  municipal: [null],
  county: [null, 'municipal'],
  // Some cities have no counties.
  township: [null, 'municipal', 'county'],
  joint: [null, 'municipal', 'county', 'township', 'joint'],
  // Below another one: a subsidiary's union below that of its group.
  grassroots: [null, 'municipal', 'county', 'township', 'joint', 'grassroots'],
  branch: ['grassroots'],
  partner: ['municipal', 'county', 'township', 'joint'],
};

/** Whether a unit of this kind may stand there. */
export function mayStandBelow(kind: UnitKind, above: Above): boolean {
  return placesOf[kind].includes(above);
}

/** The kinds that may stand below a unit of this one. */
export function kindsBelow(above: UnitKind): UnitKind[] {
  return unitKinds.filter((kind) => mayStandBelow(kind, above));
}
