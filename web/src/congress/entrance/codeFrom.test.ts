import { describe, expect, it } from 'vitest';
import { codeFrom } from './codeFrom.ts';

describe('a personal code', () => {
  it.each([
    [' ABCD-1234 ', 'ABCD-1234'],
    ['ABCD 1234', 'ABCD1234'],
    ['https://example.org/join#code=ABCD-1234', 'ABCD-1234'],
    ['/join?x=1&code=AB%2D1', 'AB-1'],
    ['#code=%E0%A4%A', '%E0%A4%A'],
  ])('is found in %s', (text, code) => expect(codeFrom(text)).toBe(code));
});
