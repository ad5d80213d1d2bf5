import { expect, it } from 'vitest';
import { countRated, levelsOf, sameLevel, withLevels } from './rating.ts';

const subject = (id: string) => ({ id, personId: null, name: id, detail: '' });
const parts = { subjects: ['a', 'b'].map(subject), dimensions: ['x', 'y'].map((id) => ({ id, name: id })) };

it('counts what is rated, of everybody in every respect', () => {
  expect(countRated(parts, { a: { x: 0, y: 1 }, b: { y: 2 }, gone: { x: 1 } })).toEqual({ rated: 3, all: 4 });
  expect(countRated(parts, levelsOf('spoilt'))).toEqual({ rated: 0, all: 4 });
});

it('knows whether a subject has one level throughout, the best one among them', () => {
  expect(sameLevel(parts, { a: { x: 0, y: 0 } }, 'a')).toBe(0);
  expect(sameLevel(parts, { a: { x: 0 } }, 'a')).toBeNull();
  expect(sameLevel(parts, {}, 'a')).toBeNull();
});

it('puts levels of one subject, and leaves nothing behind when all are taken away', () => {
  expect(withLevels({ a: { x: 1 } }, 'b', { x: 0 })).toEqual({ levels: { a: { x: 1 }, b: { x: 0 } } });
  expect(withLevels({ a: { x: 1 } }, 'a', {})).toBeNull();
});
