import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../api/src/kernel/log/canonicalJson.ts';
import { ownDatabase } from './fixture.ts';

const db = await ownDatabase();

const text = fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed() && !one.includes('\u0000'));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));

test('what jsonb gives back has the same canonical form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 20, maxLength: 20 }), async (values) => {
      const texts = values.map(canonicalJson);
      const [row] = await db.owner<{ back: unknown }[]>`select ${`[${texts.join(',')}]`}::text::jsonb as back`;
      expect((row!.back as unknown[]).map(canonicalJson)).toEqual(texts);
    }),
    { numRuns: 100 },
  );
});

test('the form does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 6 }), (one) => {
      const reversed = Object.fromEntries(Object.entries(one).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(one));
      expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
  );
});

test.each([
  ['a nul character', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['half a surrogate pair in a key', { '\udc00': 1 }],
  ['a number that is not finite', [Number.NaN]],
  ['undefined in a list', [undefined]],
  ['a function', { a: () => 1 }],
  ['a big integer', 1n],
])('refuses %s', (_, one) => {
  expect(() => canonicalJson(one)).toThrow(TypeError);
});

test('follows RFC 8785 in its own example of sorting', () => {
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
});
