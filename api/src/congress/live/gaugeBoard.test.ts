import type { Gauge, Gauges } from '@congress/contract/congress/gauges';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GaugeBoard } from './gaugeBoard.ts';

const period = 30_000;
const hall = { congress: true, staff: false, public: false, groupId: null };

/** A board of one congress whose code is the number of the half-minute, with what the hall was sent and when. */
function hallWith(people: number) {
  const sent: { at: number; code: string }[] = [];
  let broken = false;
  const board = new GaugeBoard({
    read: async (): Promise<Gauges> => {
      if (broken) throw new Error('the database is away');
      const window = Math.floor(Date.now() / period);
      return { onSiteCode: { code: `${window}`, validUntil: new Date((window + 1) * period).toISOString() } };
    },
    toHall: (_, gauge: Gauge) => {
      if (gauge.name === 'onSiteCode') sent.push({ at: Date.now(), code: gauge.value.code });
    },
    toCrowd: () => undefined,
    crowd: () => 0,
    hall: () => people,
    now: () => Date.now(),
  });
  const shown = async (): Promise<string | undefined> => (await board.current('congress', hall, true)).onSiteCode?.code;
  return { sent, shown, breakDown: (is: boolean) => void (broken = is) };
}

describe("the hall's code", () => {
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
    const board = new GaugeBoard({
      read: async (_, [name]): Promise<Gauges> =>
        name === 'gate' ? { gate: { stepId: `${++read}`, conditions: [] } } : {},
      toHall: () => undefined,
      toCrowd: () => undefined,
      crowd: () => 0,
      hall: () => 0,
      now: () => 0,
    });
    const shown = async (): Promise<string | undefined> =>
      (await board.current('congress', { ...hall, staff: true }, false)).gate?.stepId;
    expect([await shown(), await shown()]).toEqual(['1', '1']);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(await shown()).toBe('1');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await shown(), await shown()]).toEqual(['2', '2']);
  });
});
