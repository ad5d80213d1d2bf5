import { expect, it } from 'vitest';
import { rateOf } from './useRate.ts';

it('is the share of satisfied among valid, rounded to a tenth of a per cent; nothing where nobody’s is valid', () => {
  expect(rateOf({ satisfied: 2, valid: 3 })).toBe(667);
  expect(rateOf({ satisfied: 1, valid: 2000 })).toBe(1);
  expect(rateOf({ satisfied: 83, valid: 83 })).toBe(1000);
  expect(rateOf({ satisfied: 0, valid: 0 })).toBeNull();
});
