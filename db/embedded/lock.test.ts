import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataInUse, lockData } from './lock.ts';

let home: string;
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-lock-'));
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

test('data held by a living process is refused, and free again once given back', () => {
  const unlock = lockData(home);
  expect(() => lockData(home)).toThrow(DataInUse);
  unlock();
  lockData(home)();
  expect(fs.readdirSync(home)).toEqual([]);
});

test('a lock whose process is gone is taken over, also when its number lives on in another process', () => {
  for (const stale of [{ pid: 2 ** 30, mark: '1' }, { pid: process.pid, mark: 'an earlier life' }, 'not a lock']) {
    fs.writeFileSync(path.join(home, 'lock'), JSON.stringify(stale));
    expect(() => lockData(home)()).not.toThrow();
  }
});
