import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dated, foremost, inForce, standingOf } from './editions.ts';

const edition = (ordinal: number, inForceFrom: string, withdrawnAt: string | null = null): Dated => {
  return { id: String(ordinal), ordinal, adoptedOn: '2000-01-01', inForceFrom, withdrawnAt };
};
const today = '2026-06-15';
const standings = (editions: Dated[]) => editions.map((each) => standingOf(each, editions, today));

test('L-4: the latest first day that has come is in force, on the day itself as well', () => {
  expect(standings([edition(1, '2011-05-01'), edition(2, '2026-06-15'), edition(3, '2026-06-16')])).toEqual([
    'replaced',
    'in-force',
    'coming',
  ]);
});

test('L-4: an older edition that is loaded later replaces nothing; of two with the same day the later does', () => {
  expect(standings([edition(1, '2020-01-01'), edition(2, '2011-05-01')])).toEqual(['in-force', 'replaced']);
  expect(standings([edition(1, '2020-01-01'), edition(2, '2020-01-01')])).toEqual(['replaced', 'in-force']);
});

test('L-4: an amended edition counts from its amendment, though its text names the day of the first', () => {
  const amended = { ...edition(1, '2011-05-01'), adoptedOn: '2017-11-23' };
  expect(standings([amended, edition(2, '2011-05-01')])).toEqual(['in-force', 'replaced']);
  expect(standings([edition(1, '2011-05-01'), { ...edition(2, '2011-05-01'), adoptedOn: '2026-06-16' }])).toEqual([
    'in-force',
    'coming',
  ]);
});

test('L-5: what was withdrawn counts for nothing, and the one before is in force again', () => {
  const editions = [edition(1, '2011-05-01'), edition(2, '2020-01-01', '2026-01-01T00:00:00.000Z')];
  expect(standings(editions)).toEqual(['in-force', 'withdrawn']);
  expect(foremost(editions.slice(1), today)?.id).toBe('2');
});

test('L-4: a regulation is shown by the edition in force, or else by the next', () => {
  expect(foremost([edition(1, '2027-01-01'), edition(2, '2026-07-01')], today)?.id).toBe('2');
  expect(foremost([], today)).toBe(undefined);
});

test('L-4: on whatever day one edition at most is in force, and one is, once a day of one has come', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-06-${String(each).padStart(2, '0')}`);
  const many = fc.array(fc.tuple(day, fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(many, day, (rows, on) => {
      const editions = rows.map(([from, gone], index) => edition(index + 1, from, gone ? '2026-01-01' : null));
      const count = editions.filter((each) => standingOf(each, editions, on) === 'in-force').length;
      expect(count).toBe(rows.some(([from, gone]) => !gone && from <= on) ? 1 : 0);
      expect(inForce(editions, on)).toBe(editions.find((each) => standingOf(each, editions, on) === 'in-force'));
    }),
  );
});
