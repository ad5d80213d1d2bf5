import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PasswordLine } from '../means.ts';
import { makePasswordLine } from './passwordLine.ts';
import { makeRateLimit } from '../limits/rateLimit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fail = async (line: PasswordLine, account: string, place: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) expect(await line.turn(account, place)).toBe(0);
};

/** What became of a try after so many milliseconds: the seconds it was told, or that it waits. */
async function after(milliseconds: number, attempt: Promise<number>): Promise<number | 'waits'> {
  let told: number | 'waits' = 'waits';
  void attempt.then((seconds) => (told = seconds));
  await vi.advanceTimersByTimeAsync(milliseconds);
  return told;
}

describe('the line before the staff’s door', () => {
  test('ten may fail at once; then a try waits for its turn, one a second', async () => {
    const line = makePasswordLine(makeRateLimit());
    await fail(line, 'chair', 'hall', 10);
    expect(await after(0, line.turn('chair', 'hall'))).toBe(0);
    const next = line.turn('chair', 'hall');
    expect(await after(900, next)).toBe('waits');
    expect(await after(300, next)).toBe(0);
  });

  test('who knows the password spends nothing', async () => {
    const line = makePasswordLine(makeRateLimit());
    for (let n = 0; n < 200; n += 1) {
      expect(await line.turn('chair', 'hall')).toBe(0);
      line.entered('chair', 'hall');
    }
  });

  test('neither another account nor another place is held up by a line', async () => {
    const line = makePasswordLine(makeRateLimit());
    await fail(line, 'chair', 'hall', 10);
    const crowd = Array.from({ length: 30 }, () => line.turn('chair', 'hall'));
    expect(await after(0, line.turn('secretary', 'hall'))).toBe(0);
    expect(await after(0, line.turn('chair', 'home'))).toBe(0);
    expect(await after(0, line.turn('chair', 'a browser of the chair'))).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    // All were told something: ten or eleven had their turn, the others were sent away.
    const told = await Promise.all(crowd);
    expect(told.filter((seconds) => seconds === 0).length).toBeGreaterThanOrEqual(10);
    expect(new Set(told)).toEqual(new Set([0, 5]));
  });

  test('where a crowd guesses at names, each account has its turn all the same', async () => {
    const line = makePasswordLine(makeRateLimit());
    for (let n = 0; n < 100; n += 1) expect(await line.turn(`guess ${n}`, 'hall')).toBe(0);
    // Nobody was displaced: those who wait are fewer than the line is long.
    const crowd = Array.from({ length: 8 }, (_, n) => line.turn(`guess ${n}`, 'hall'));
    const mine = line.turn('chair', 'hall');
    expect(await after(2_000, mine)).toBe(0);
    await Promise.all(crowd);
  });

  test('when the line is full somebody goes, and it may be whoever came last', async () => {
    const line = makePasswordLine(makeRateLimit(), (below) => below - 1);
    await fail(line, 'chair', 'hall', 11);
    const crowd = Array.from({ length: 10 }, () => line.turn('chair', 'hall'));
    expect(await after(0, line.turn('chair', 'hall'))).toBe(5);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await Promise.all(crowd)).toEqual(crowd.map(() => 0));
  });
});
