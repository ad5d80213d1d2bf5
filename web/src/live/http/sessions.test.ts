import { describe, expect, it } from 'vitest';
import { forgetSession, keepSession, keptSession } from './sessions.ts';

const session = { token: 't', expiresAt: '2026-03-08T08:00:00Z', name: '王' };
const before = Date.parse('2026-03-08T07:59:59Z');

describe('kept sessions', () => {
  it('are kept by face and dossier', () => {
    keepSession('delegate', 'c1', session);
    expect(keptSession('delegate', 'c1', before)).toEqual(session);
    expect(keptSession('delegate', 'c2', before)).toBeNull();
    expect(keptSession('stage', 'c1', before)).toBeNull();
  });

  it('are gone once expired or forgotten', () => {
    keepSession('delegate', 'c1', session);
    expect(keptSession('delegate', 'c1', before + 1000)).toBeNull();
    keepSession('stage', 'c1', session);
    forgetSession('stage', 'c1');
    expect(keptSession('stage', 'c1', before)).toBeNull();
  });

  it('are never used for staff, who have a cookie', () => {
    keepSession('staff', 'c1', session);
    expect(keptSession('staff', 'c1', before)).toBeNull();
  });
});
