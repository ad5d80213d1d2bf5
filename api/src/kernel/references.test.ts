import { expect, test } from 'vitest';
import { z } from 'zod';
import { referencesIn } from './references.ts';

const id = z.uuid();
const person = id.meta({ ref: 'person' });
const unit = id.meta({ ref: 'unit' });

const signature = z.object({ by: person, at: z.iso.datetime() });
const base = z.object({ chair: person.nullable(), members: z.array(person).min(1).max(9), unit, text: z.string() });
const matter = base.omit({ text: true }).extend({
  deputy: person.optional(),
  keeper: person.default(() => 'nobody'),
  signatures: z.array(signature),
  shares: z.record(z.string(), z.object({ holder: person })),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), whom: person }),
    z.object({ kind: z.literal('thing'), whom: id }),
  ]),
  either: z.union([person, z.number()]),
});

const value = {
  chair: 'a',
  members: ['b', 'c'],
  unit: 'u',
  deputy: 'd',
  keeper: 'e',
  signatures: [
    { by: 'f', at: '' },
    { by: 'a', at: '' },
  ],
  shares: { x: { holder: 'g' }, y: { holder: 'h' } },
  subject: { kind: 'person', whom: 'i' },
  either: 'j',
  note: { by: 'nobody' },
};

test('marked ids are found through lists, records, alternatives, what may be missing, and shapes made of others', () => {
  expect([...referencesIn(matter, 'person')(value)].toSorted().join('')).toBe('abcdefghij');
  expect([...referencesIn(matter, 'unit')(value)]).toEqual(['u']);
  expect(referencesIn(matter, 'step')(value)).toEqual(new Set());
});

test('of alternatives told apart by a field only the one that the value is counts', () => {
  const thing = { ...value, subject: { kind: 'thing', whom: 'i' } };
  expect([...referencesIn(matter, 'person')(thing)].toSorted().join('')).toBe('abcdefghj');
});

test('what is missing, null, of another kind or not there at all is passed over', () => {
  const find = referencesIn(matter, 'person');
  const bare = { ...value, chair: null, deputy: undefined, members: [], signatures: null, shares: {}, either: 3 };
  expect([...find(bare)].toSorted()).toEqual(['e', 'i']);
  for (const nothing of [undefined, null, 'a', 3, []]) expect(find(nothing)).toEqual(new Set());
});
