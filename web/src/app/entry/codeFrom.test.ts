import { describe, expect, it } from 'vitest';
import { codeFrom, fromHash, safePath } from './codeFrom.ts';

describe('a personal code', () => {
  it.each([
    [' ABCD-1234 ', 'ABCD-1234'],
    ['ABCD 1234', 'ABCD1234'],
    ['https://example.org/join#code=ABCD-1234', 'ABCD-1234'],
    ['/join?x=1&code=AB%2D1', 'AB-1'],
    ['#code=%E0%A4%A', '%E0%A4%A'],
  ])('is found in %s', (text, code) => expect(codeFrom(text)).toBe(code));
});

it('reads one value of a hash', () => {
  expect(fromHash('#ticket=abc&x=1', 'ticket')).toBe('abc');
  expect(fromHash('', 'ticket')).toBeNull();
});

it('follows no path to another site', () => {
  expect(safePath('/console/1', '/')).toBe('/console/1');
  for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', null]) {
    expect(safePath(path, '/console')).toBe('/console');
  }
});
