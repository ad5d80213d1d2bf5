import os from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { explain } from './explain.mjs';

afterEach(() => vi.restoreAllMocks());

const at = (home) => vi.spyOn(os, 'homedir').mockReturnValue(home);

test.each([
  [
    'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/chair/.npm\nnpm error errno EACCES',
    'may not be',
  ],
  ["Error: EACCES: permission denied, mkdir '/home/chair/.npm'", 'may not be written by this user'],
  ["Error: EROFS: read-only file system, open '/home/chair/.npm/x'", 'lies on a read-only file system'],
  ["enoent Invalid response body: ENOENT: no such file or directory, mkdir '/home/chair/.npm'", 'cannot be written'],
])('a home that cannot be written is named, whatever npm makes of it: %s', (tail, how) => {
  at('/home/chair');
  const [what, then] = explain(tail);
  expect(what).toContain('The home folder /home/chair');
  expect(what).toContain(how);
  expect(then).toContain('HOME=');
});

test('a folder of somebody else is named, and is not the home', () => {
  at('/home/chair');
  const [what] = explain("EACCES: permission denied, unlink '/srv/congress/node_modules/x'");
  expect(what).toBe('/srv/congress/node_modules/x may not be written by this user.');
});

test.each([
  ['getaddrinfo EAI_AGAIN registry', 'registry could not be reached'],
  ['ENOSPC: no space left on device', 'disk is full'],
  ['ERR_PNPM_OUTDATED_LOCKFILE', 'does not match'],
])('%s', (tail, sentence) => {
  expect(explain(tail)[0]).toContain(sentence);
});

test('words that mean nothing to us are not explained', () => {
  expect(explain('Segmentation fault')).toBeUndefined();
});
