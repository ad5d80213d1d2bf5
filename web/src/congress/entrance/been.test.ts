import { expect, test } from 'vitest';
import { forgetSession, keepSession } from '../../live/http/sessions.ts';
import { delegatesHere, rememberCongress } from './been.ts';

test('what this browser remembers leads back to the congress a delegate entered last, while the session is kept', () => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  keepSession('delegate', 'c3', { token: 't', name: '王', expiresAt });
  rememberCongress('c3', '三届一次');
  expect(delegatesHere()[0]).toEqual({ congressId: 'c3', congressTitle: '三届一次', name: '王' });
  forgetSession('delegate', 'c3');
  expect(delegatesHere()).toEqual([]);
});
