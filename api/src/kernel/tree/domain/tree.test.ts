import type { Tally } from '@congress/contract/kernel/figures';
import { tenthsOfPercent } from '@congress/contract/kernel/figures';
import { type UnitKind, unitKinds } from '@congress/contract/kernel/tree/tree';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import { kindsBelow, mayStandBelow } from '@congress/contract/kernel/tree/unitPlaces';
import { isWithin, refuseChange, refuseMove, sumsOf, type Unit } from './units.ts';

const unit = (id: string, parentId: string | null, kind: UnitKind = 'grassroots'): Unit => ({
  id,
  parentId,
  kind,
  name: id,
  industry: '',
  ownership: null,
  staff: null,
  members: null,
  foundedOn: null,
  employers: [],
});

/** A lawful tree, the upper before the lower: each unit stands below one before it that takes its kind. */
const trees = fc
  .array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 })
  .chain((seeds) =>
    fc.tuple(fc.constantFrom(...unitKinds.filter((kind) => mayStandBelow(kind, null))), fc.constant(seeds)),
  )
  .map(([top, seeds]) => {
    const units = [unit('u0', null, top)];
    for (const [place, kind] of seeds) {
      const takers = units.filter((each) => kindsBelow(each.kind).length > 0);
      const above = takers[place % takers.length];
      if (!above) break;
      const kinds = kindsBelow(above.kind);
      units.push(unit(`u${units.length}`, above.id, kinds[kind % kinds.length]));
    }
    return byDepth(units);
  });

function byDepth(units: Unit[]): Unit[] {
  const depth = (one: Unit): number =>
    one.parentId === null ? 0 : 1 + depth(units.find(({ id }) => id === one.parentId)!);
  return units.toSorted((one, other) => depth(one) - depth(other));
}

const isLawful = (units: readonly Unit[]): boolean =>
  units.every(({ kind, parentId }) => {
    const above = units.find(({ id }) => id === parentId);
    return mayStandBelow(kind, above?.kind ?? null) && (parentId === null || above !== undefined);
  }) && units.every(({ id }) => isWithin(units, id, 'u0'));

describe('T-7: which kind may stand below which', () => {
  test('a federation is above, a branch and a partner have nothing below', () => {
    expect(kindsBelow('municipal')).toEqual(['county', 'township', 'joint', 'grassroots', 'partner']);
    expect(kindsBelow('county')).toEqual(['township', 'joint', 'grassroots', 'partner']);
    expect(kindsBelow('township')).toEqual(['joint', 'grassroots', 'partner']);
    expect(kindsBelow('joint')).toEqual(['joint', 'grassroots', 'partner']);
    expect(kindsBelow('grassroots')).toEqual(['grassroots', 'branch']);
    expect([...kindsBelow('branch'), ...kindsBelow('partner')]).toEqual([]);
    expect(unitKinds.filter((kind) => !mayStandBelow(kind, null))).toEqual(['branch', 'partner']);
  });

  test('whatever is moved or becomes another kind, what is not refused leaves a lawful tree without a circle', () => {
    const anyTwo = fc.tuple(trees, fc.nat(), fc.nat(), fc.constantFrom(...unitKinds));
    const seen = { moved: 0, refused: 0, changed: 0 };
    fc.assert(
      fc.property(anyTwo, ([units, one, other, kind]) => {
        const mover = units[one % units.length]!;
        const target = units[other % units.length]!;
        const refusal = refuseMove(units, mover.id, target.id);
        if (refusal) seen.refused += 1;
        else {
          seen.moved += 1;
          expect(isLawful(units.map((each) => (each === mover ? { ...each, parentId: target.id } : each)))).toBe(true);
        }
        if (!refuseChange(units, mover.id, { kind, employers: [] })) {
          seen.changed += 1;
          expect(isLawful(units.map((each) => (each === mover ? { ...each, kind } : each)))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(20);
  });

  test('T-4: nobody moves their own, what they do not know, or a unit below itself', () => {
    const units = [unit('u0', null, 'joint'), unit('u1', 'u0', 'joint'), unit('u2', 'u1', 'joint')];
    const codeOf = (id: string, to: string): string | undefined => refuseMove(units, id, to)?.code;
    expect(codeOf('u0', 'u1')).toBe('forbidden');
    expect(codeOf('u1', 'elsewhere')).toBe('not-found');
    expect(codeOf('elsewhere', 'u1')).toBe('not-found');
    expect(codeOf('u1', 'u2')).toBe('unit-circle');
    expect(codeOf('u1', 'u1')).toBe('unit-circle');
    expect(codeOf('u2', 'u0')).toBeUndefined();
  });

  test('its own staff do not change its kind; only a joint union has employers', () => {
    const units = [unit('u0', null), unit('u1', 'u0')];
    const codeOf = (id: string, kind: UnitKind, employers: string[] = []): string | undefined =>
      refuseChange(units, id, { kind, employers })?.code;
    expect(codeOf('u0', 'joint')).toBe('forbidden');
    expect(codeOf('u1', 'branch')).toBeUndefined();
    expect(codeOf('u1', 'joint')).toBe('kind-not-below');
    expect(codeOf('u1', 'grassroots', ['某厂'])).toBe('not-a-joint-union');
  });
});

describe('K-1: figures of a tree', () => {
  const tallies = fc.record({ counted: fc.nat(50), base: fc.nat(50) });

  test('of each unit the sum over itself and all below; the top is the sum of all rows', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.option(tallies), { maxLength: 31 }), (units, some) => {
        const own = new Map<string, Tally>();
        for (const [index, { id }] of units.entries()) {
          const tally = some[index];
          if (tally) own.set(id, tally);
        }
        const sums = sumsOf(units, own);
        for (const { id } of units) {
          const below = units.filter((each) => isWithin(units, each.id, id)).flatMap((each) => own.get(each.id) ?? []);
          const total = (of: (tally: Tally) => number): number => below.reduce((sum, tally) => sum + of(tally), 0);
          const wanted = { counted: total(({ counted }) => counted), base: total(({ base }) => base ?? 0) };
          expect(sums.get(id) ?? { counted: 0, base: 0 }).toEqual(wanted);
        }
      }),
    );
  });

  test('K-2: a share is rounded half up to a tenth, and all or nothing only when it is so', () => {
    expect(tenthsOfPercent({ counted: 489, base: 500 })).toBe(978);
    expect(tenthsOfPercent({ counted: 1, base: 16 })).toBe(63); // 6.25 %
    expect(tenthsOfPercent({ counted: 1, base: 10_000 })).toBe(1);
    expect(tenthsOfPercent({ counted: 9_999, base: 10_000 })).toBe(999);
    expect([tenthsOfPercent({ counted: 0, base: 7 }), tenthsOfPercent({ counted: 7, base: 7 })]).toEqual([0, 1000]);
    expect([tenthsOfPercent({ counted: 3, base: null }), tenthsOfPercent({ counted: 0, base: 0 })]).toEqual([
      undefined,
      undefined,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (base, some) => {
        const counted = some % (base + 1);
        const tenths = tenthsOfPercent({ counted, base })!;
        expect([tenths === 0, tenths === 1000]).toEqual([counted === 0, counted === base]);
        expect(Math.abs(tenths - (1000 * counted) / base)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('T-9: from 25 members a committee of its own, from 200 staff perhaps a full-time chair; else nothing is said', () => {
  const advice = (members: number | null, staff: number | null, kind: UnitKind = 'grassroots') =>
    adviceFor({ kind, members, staff });
  expect(advice(24, 199)).toEqual(['smaller-committee']);
  expect(advice(25, 200)).toEqual(['own-committee', 'full-time-chair']);
  expect(advice(null, null)).toEqual([]);
  expect(advice(500, 500, 'county')).toEqual([]);
});
