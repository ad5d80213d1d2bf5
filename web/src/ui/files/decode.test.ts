import { expect, test } from 'vitest';
import { decoded } from './decode.ts';

const text = '第一条　为了办好职工食堂';
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test('L-8: a text in UTF-8, with its mark or without', () => {
  expect(decoded(new TextEncoder().encode(text))).toBe(text);
  expect(decoded(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
});

test('L-8: a text in GB18030, also with characters that GBK does not have', () => {
  expect(decoded(bytes('b5dad2bbccf5'))).toBe('第一条');
  expect(decoded(bytes('b5da8139ef35ccf5'))?.startsWith('第')).toBe(true);
});

test('L-8: a text in UTF-16 that says so', () => {
  expect(decoded(Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]))).toBe(text);
  expect(decoded(bytes('feff7b2c4e006761'))).toBe('第一条');
});

test('L-8: what is no text is none', () => {
  expect(decoded(bytes('ffd8ffe000104a464946'))).toBe(null);
  expect(decoded(bytes('504b0304140000000000'))).toBe(null);
});
