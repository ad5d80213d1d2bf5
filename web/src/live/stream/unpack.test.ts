import { gzipSync } from 'node:zlib';
import type { Answer } from '@congress/contract/kernel/live';
import { expect, it } from 'vitest';
import type { Joined } from '../dossier.ts';
import { unpacked, wish } from './unpack.ts';

const answer = (packed?: string): Answer<Joined & { packed?: string }> => ({
  ok: true,
  value: {
    serverTime: '2026-03-08T06:00:00Z',
    me: { id: 'p' },
    names: {},
    gauges: {},
    snapshot: { cursor: { congress: 7 } },
    ...(packed === undefined ? {} : { packed }),
  },
});

it('puts what everybody shares back into the snapshot, and leaves what came in full as it is', async () => {
  const packed = gzipSync(JSON.stringify({ congress: { title: '职工代表大会' } })).toString('base64');
  expect(await unpacked(answer(packed))).toEqual({
    ok: true,
    value: {
      ...(answer() as { value: object }).value,
      snapshot: { cursor: { congress: 7 }, congress: { title: '职工代表大会' } },
    },
  });
  expect(await unpacked(answer())).toEqual(answer());
});

it('asks in full after what it could not read', async () => {
  expect(wish()).toEqual({ packed: true });
  await expect(unpacked(answer('bm8gZ3ppcA=='))).rejects.toBeInstanceOf(Error);
  expect(wish()).toEqual({});
});
