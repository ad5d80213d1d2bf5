import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { newId } from './newId.ts';

describe('newId', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is a UUID', () => expect(z.uuid().safeParse(newId()).success).toBe(true));

  it('is a UUID where randomUUID is missing, as over plain http', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const made = Array.from({ length: 50 }, newId);
    expect(made.every((one) => z.uuidv4().safeParse(one).success)).toBe(true);
    expect(new Set(made).size).toBe(50);
  });
});
