import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RosterEntry } from './commands.ts';
import { rosterPortions } from './rosterPortions.ts';

const entry = fc.record<RosterEntry>({
  name: fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom('甲', 'a', '"') }),
  staffNumber: fc.uuid(),
  gender: fc.constantFrom('female', 'male'),
  category: fc.constantFrom('front-line', null),
  capacity: fc.constantFrom('formal', 'guest'),
  unit: fc.string({ maxLength: 100, unit: fc.constantFrom('一', 'b') }),
  phoneTail: fc.constant(null),
});

test('a roster is cut in its order into portions that pass a socket and a proxy', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.integer({ min: 1, max: 150 }), (some, times) => {
      const people = Array.from({ length: times }, () => some).flat();
      const portions = rosterPortions(people);
      expect(portions.flat()).toEqual(people);
      for (const portion of portions) {
        expect(portion.length).toBeGreaterThan(0);
        expect(portion.length).toBeLessThanOrEqual(2000);
        expect(new TextEncoder().encode(JSON.stringify(portion)).length).toBeLessThan(210_000);
      }
    }),
    { numRuns: 30 },
  );
});

test('a small roster is one portion, an empty one none', () => {
  const one: RosterEntry = {
    name: '王芳',
    staffNumber: '1',
    gender: 'female',
    category: 'front-line',
    capacity: 'formal',
    unit: '',
    phoneTail: null,
  };
  expect(rosterPortions([one])).toEqual([[one]]);
  expect(rosterPortions([])).toEqual([]);
});
