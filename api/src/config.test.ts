import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError, readConfig, readSettings, readWhere } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-config-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('secrets are generated once, kept for the owner only, and differ from each other', () => {
  const first = readSettings({ DATA_DIR: folder });
  const second = readSettings({ DATA_DIR: folder });
  expect(second.secrets).toEqual(first.secrets);
  expect(new Set(Object.values(first.secrets)).size).toBe(3);
  expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('secrets given by the environment win, and then nothing is written', () => {
  const given = 'x'.repeat(32);
  const { secrets } = readSettings({
    DATA_DIR: folder,
    SESSION_SECRET: given,
    CODES_SECRET: given,
    ONSITE_SECRET: given,
  });
  expect(secrets).toEqual({ jwt: given, codes: given, onsite: given });
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('damaged secrets are never replaced', () => {
  fs.writeFileSync(path.join(folder, 'secrets.json'), '{"jwt":"short"}');
  expect(() => readSettings({ DATA_DIR: folder })).toThrow(ConfigError);
  expect(fs.readFileSync(path.join(folder, 'secrets.json'), 'utf8')).toBe('{"jwt":"short"}');
});

test('every fault of the environment is named at once', () => {
  const faulty = { DATA_DIR: folder, PORT: 'abc', DATABASE_URL: 'mysql://x', SESSION_SECRET: 'short' };
  expect(() => readSettings(faulty)).toThrow(
    /DATABASE_URL[^]*PORT[^]*SESSION_SECRET|PORT[^]*DATABASE_URL[^]*SESSION_SECRET/,
  );
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ DATA_DIR: folder, PORT: '', PUBLIC_URL: '' })).toMatchObject({
    port: 3000,
    publicUrl: undefined,
  });
});

test('a node that brings no database of its own needs DATABASE_URL', () => {
  expect(() => readConfig({ DATA_DIR: folder })).toThrow(/DATABASE_URL/);
});

test.each([
  ['postgres://congress:pa/ss@database:5432/congress', /PGPASSWORD/],
  ['postgres://congress:1/2@database:5432/congress', /PGPASSWORD/],
  ['postgres://congress:pa#ss@database:5432/congress', /PGPASSWORD/],
  ['postgres://congress:1?2@database:5432/congress', /PGPASSWORD/],
  ['postgres://database/congress?sslmode=verify-full&sslrootcert=/etc/ca.pem', /NODE_EXTRA_CA_CERTS/],
])('an address that the driver would misread is refused, and what to do is said: %s', (address, what) => {
  expect(() => readWhere({ DATA_DIR: folder, DATABASE_URL: address })).toThrow(what);
});

test('looking where the data is makes no secrets', () => {
  const address = 'postgres://congress:a%2Fb@database/congress?sslmode=verify-full';
  expect(readWhere({ DATA_DIR: folder, DATABASE_URL: address })).toEqual({ databaseUrl: address, dataDir: folder });
  expect(fs.readdirSync(folder)).toEqual([]);
});
