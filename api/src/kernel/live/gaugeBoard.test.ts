import type { GaugeRow } from '@congress/contract/kernel/rows';
import { z } from 'zod';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GaugeBoard } from './gaugeBoard.ts';
import type { Shape } from './kind.ts';

const period = 30_000;
type Values = { code?: { digits: string; validUntil: string }; gate?: { read: number } };
type OfTest = Shape & { gauges: Values };
const rows = {
  code: { value: z.object({ digits: z.string(), validUntil: z.string() }), audience: 'hall', expires: true },
  gate: { value: z.object({ read: z.number() }), audience: 'staff', every: 15_000 },
} as const satisfies Record<string, GaugeRow>;

/** A board of one dossier whose code is the number of the half-minute, with what the hall was sent and when. */
function hallWith(people: number) {
  const sent: { at: number; code: string }[] = [];
  let broken = false;
  const board = new GaugeBoard<OfTest>(rows, {
    read: async (): Promise<Values> => {
      if (broken) throw new Error('the database is away');
      const window = Math.floor(Date.now() / period);
      return { code: { digits: `${window}`, validUntil: new Date((window + 1) * period).toISOString() } };
    },
    toHall: (_, name, value) => {
      if (name === 'code') sent.push({ at: Date.now(), code: (value as { digits: string }).digits });
    },
    toCrowd: () => undefined,
    crowd: () => 0,
    busy: () => 0,
    hall: () => people,
    now: () => Date.now(),
  });
  const shown = async (): Promise<string | undefined> =>
    (await board.current('dossier', (audience) => audience === 'hall')).code?.digits;
  return { sent, shown, breakDown: (is: boolean) => void (broken = is) };
}

describe('a value that expires, such as the code of the hall', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 7_000 }));
  afterEach(() => void vi.useRealTimers());

  test('goes out anew at each of its boundaries, and not in between', async () => {
    const { sent, shown } = hallWith(1);
    expect(await shown()).toBe('0');
    await vi.advanceTimersByTimeAsync(22_900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_200);
    expect(sent.map(({ code }) => code)).toEqual(['1', '2', '3']);
    // Late by the turn of a timer or two, which no one in a hall sees.
    for (const { at } of sent) expect(at % period).toBeLessThan(10);
  });

  test('is not sent to an empty hall, and whoever comes then sees the present one', async () => {
    const { sent, shown } = hallWith(0);
    expect(await shown()).toBe('0');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(sent).toEqual([]);
    expect(await shown()).toBe('3');
  });

  test('is asked for again when it could not be read', async () => {
    const { sent, shown, breakDown } = hallWith(1);
    expect(await shown()).toBe('0');
    breakDown(true);
    await vi.advanceTimersByTimeAsync(24_500);
    breakDown(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent.map(({ code }) => code)).toEqual(['1']);
  });
});

describe('the checklist', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is worked out anew for whoever asks after a while, though nothing stirred it: time meets conditions, too', async () => {
    let read = 0;
    const board = new GaugeBoard<OfTest>(rows, {
      read: async (_, [name]): Promise<Values> => (name === 'gate' ? { gate: { read: ++read } } : {}),
      toHall: () => undefined,
      toCrowd: () => undefined,
      busy: () => 0,
      crowd: () => 0,
      hall: () => 0,
      now: () => 0,
    });
    const shown = async (): Promise<number | undefined> =>
      (await board.current('dossier', (audience) => audience === 'staff')).gate?.read;
    expect([await shown(), await shown()]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(await shown()).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await shown(), await shown()]).toEqual([2, 2]);
  });
});
