import { expect, it } from 'vitest';
import { fromHash, safePath } from './address.ts';

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
