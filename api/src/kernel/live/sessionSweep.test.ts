import { expect, test, vi } from 'vitest';
import { Unavailable } from '../unavailable.ts';
import { sweepSessions } from './sessionSweep.ts';
import type { Io } from './socketData.ts';

test('sockets of sessions that somebody else ended are closed; a database that is away changes nothing', async () => {
  vi.useFakeTimers();
  const socket = (sessionId: string) => [sessionId, { data: { identity: { sessionId } } }] as const;
  const io = {
    sockets: { sockets: new Map<string, { data: object }>([socket('one'), socket('two'), ['new', { data: {} }]]) },
  } as unknown as Io;
  const asked: string[][] = [];
  const ended: string[][] = [];
  const answers: (string[] | 'away')[] = [[], 'away', ['two']];
  const deps = {
    identities: {
      endedAmong: async (ids: string[]) => {
        asked.push(ids);
        const answer = answers.shift() ?? [];
        if (answer === 'away') throw new Unavailable();
        return answer;
      },
    },
    live: { end: (ids: string[]) => void ended.push(ids) },
  } as unknown as Parameters<typeof sweepSessions>[1];
  const reported: unknown[] = [];
  const sweep = sweepSessions(io, deps, (error) => reported.push(error));
  await vi.advanceTimersByTimeAsync(50_000);
  sweep.stop();
  vi.useRealTimers();
  expect(asked[0]).toEqual(['one', 'two']);
  expect(ended).toEqual([[], ['two']]);
  expect(reported).toEqual([]);
});
