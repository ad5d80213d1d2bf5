import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unavailable } from '../unavailable.ts';
import { createAround, watched } from './watched.ts';
import type { Found } from './probe.ts';
import { createWatch, type Watch } from './watch.ts';

let found: Found;
let lines: string[];
let facts: Record<string, unknown>[];
let watch: Watch;
const tell = (_: string, event: string, about: Record<string, unknown>): void => {
  lines.push(event);
  facts.push(about);
};

beforeEach(() => {
  vi.useFakeTimers();
  found = { state: 'ready' };
  lines = [];
  facts = [];
  const probe = { reads: async () => found, writes: async () => found };
  watch = createWatch({ probe, tell, givenUp: () => new Unavailable('', 'SILENT') });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const away = { state: 'away', code: 'ECONNREFUSED' } as const;

test('a loss is told once, however many fail, and so is its end, with how long and how many', async () => {
  for (let n = 0; n < 500; n++) watch.failed('CONNECTION_CLOSED');
  found = away;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(lines).toEqual(['database lost']);
  found = { state: 'ready' };
  await vi.advanceTimersByTimeAsync(5_000);
  expect(lines).toEqual(['database lost', 'database back']);
  expect(facts[1]).toMatchObject({ failures: 500 });
});

test('nobody has to ask: a connection that closes, or time, has it looked at', async () => {
  found = away;
  watch.suspect();
  await vi.advanceTimersByTimeAsync(10);
  expect(lines).toEqual(['database lost']);
  found = { state: 'ready' };
  await vi.advanceTimersByTimeAsync(1_500);
  found = away;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(lines).toEqual(['database lost', 'database back', 'database lost']);
});

test('while failures go on it is not back, though a look succeeds: no chatter', async () => {
  for (let n = 0; n < 20; n++) {
    watch.failed('53300');
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(lines).toEqual(['database lost']);
});

test('a full disk and a standby are said as what they are', async () => {
  found = { state: 'read-only', code: '53100' };
  watch.failed('53100');
  expect((await watch.look()).state).toBe('read-only');
  await vi.advanceTimersByTimeAsync(3_000);
  found = { state: 'ready' };
  await vi.advanceTimersByTimeAsync(3_000);
  expect(lines).toEqual(['database refuses writes', 'database takes writes again']);
  expect(facts[0]).toEqual({ code: '53100' });
});

test('once it does not answer at all, those who wait are told, and nobody is made to wait', async () => {
  const around = createAround(watch, tell, 1_000);
  const port = watched('rows', { names: () => new Promise<string>(() => undefined) }, around);
  const asked = port.names().catch((error: unknown) => error);
  found = { state: 'away', code: 'SILENT' };
  await watch.look();
  expect(await asked).toBeInstanceOf(Unavailable);
  await expect(port.names()).rejects.toBeInstanceOf(Unavailable);
  found = { state: 'ready' };
  await vi.advanceTimersByTimeAsync(2_000);
  expect(watch.silent()).toBe(false);
  expect(lines).toEqual(['database lost', 'database back']);
});

test('a slow statement is told by its name, once in ten seconds; one that was given up, too, and neither is a loss', async () => {
  const around = createAround(watch, tell, 1_000);
  const slow = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_200));
  const port = watched('rows', { slow, quick: async () => undefined }, around);
  const asked = Promise.all([port.slow(), port.slow(), port.slow(), port.quick()]);
  await vi.advanceTimersByTimeAsync(1_300);
  await asked;
  await expect(around('work.load', () => Promise.reject(new Unavailable('', '57014')))).rejects.toThrow(Unavailable);
  expect(lines).toEqual(['slow statement', 'statement given up']);
  expect(facts[0]).toMatchObject({ statement: 'rows.slow' });
});
