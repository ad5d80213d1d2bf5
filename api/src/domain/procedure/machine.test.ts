import { expect, test } from 'vitest';
import { concludedCongress } from '../../../../tests/support/domain.ts';

test('the whole', () => {
  const w = concludedCongress();
  expect(w.state.congress.steps.every((s) => s.state === 'closed')).toBe(true);
  console.log(w.log.length, w.log.map((e) => e.type).join(' '));
});
