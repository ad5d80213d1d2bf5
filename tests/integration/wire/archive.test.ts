/** What the public page tells anyone to do with an archived log, done with a real one. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CompositionCheck, compositionCheck } from '@congress/contract/congress/preparation/view';
import { profileSheet, type Source } from '@congress/contract/congress/rules/rules';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../../scripts/demo/client.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { codeOf } from '../../support/codeOf.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { unzipped } from '../../support/zip.ts';

const program = path.resolve(import.meta.dirname, '../../../web/src/congress/observer/checkLog.py');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
let server: Server;
let cast: Cast;
let head: string;
let congressId: string;
let token: string;
let files: Record<string, string>;
let archive: Uint8Array;

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What the program of the public page says of the log in the folder. */
function checked(code: string): string {
  try {
    return execFileSync('python3', [program, code], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    return (error as { stderr: string }).stderr.trim();
  }
}

beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'proposals');
  const { host } = cast;
  congressId = cast.congressId;
  token = host.token;
  const response = await fetch(`${server.url}/api/v1/congresses/${congressId}/archive`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  archive = new Uint8Array(await response.arrayBuffer());
  files = unzipped(archive);
  for (const name of ['manifest.json', 'log.jsonl']) fs.writeFileSync(path.join(folder, name), files[name] ?? '');
  head = (JSON.parse(files['manifest.json'] ?? '') as { head: string }).head;
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await server?.close();
});

test.runIf(hasPython())('the program on the public page proves a real log, and finds a line that was changed', () => {
  expect(checked(head)).toBe('OK');
  expect(checked('0'.repeat(64))).toBe('NOT FOUND');
  const log = path.join(folder, 'log.jsonl');
  const lines = fs.readFileSync(log, 'utf8').split('\n');
  lines[4] = lines[4]?.replace(/"at":"\d{4}/, '"at":"1999') ?? '';
  fs.writeFileSync(log, lines.join('\n'));
  expect(checked(head)).toBe('CHANGED: line 5');
});

test('C-3, G-17: every number of the composition stands in the archive beside the article it is held to', async () => {
  const said = (name: string): unknown => JSON.parse(files[name] ?? '');
  const checks = said('composition.json') as (CompositionCheck & { sources: Source[] })[];
  expect(checks.map(({ rule }) => rule)).toEqual(compositionCheck.shape.rule.options.slice(0, 4));
  for (const { sources } of checks) expect(sources[0]?.title).toBe('《企业民主管理规定》');
  expect(profileSheet.parse(said('rules.json'))).toMatchObject({ id: 'demo', version: 2 });
  const nobody = new Client('anyone', server.url, '');
  expect(await nobody.get(`/public/${cast.observerSlug}/rules`), 'the same for whoever has the link').toEqual({
    sheet: said('rules.json'),
    adoptReading: null,
  });
  expect(await codeOf(nobody.get('/public/no-such-page/rules'))).toBe('not-found');
});

/** The archive unpacked into a folder of its own, as anybody would. */
function unpacked(): string {
  const whole = fs.mkdtempSync(path.join(folder, 'whole-'));
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    const file = path.join(whole, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return whole;
}

function proved(at: string): string {
  const { stdout } = spawnSync('python3', [path.join(at, 'verify.py')], { encoding: 'utf8' });
  return stdout.trim();
}

test('G-17: pnpm verify-archive proves a whole archive without a server, and names what was changed', () => {
  const file = path.join(folder, 'a.zip');
  const program = path.resolve(import.meta.dirname, '../../../scripts/verifyArchive.ts');
  const verify = (): { status: number | null; stdout: string } =>
    spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  fs.writeFileSync(file, archive);
  const { status, stdout } = verify();
  expect(status).toBe(0);
  expect(stdout).toContain(head);
  const changed = Object.fromEntries(Object.entries(unzipSync(archive)));
  const name = Object.keys(changed).find((one) => one.startsWith('prints/')) ?? '';
  fs.writeFileSync(file, zipSync({ ...changed, [name]: new Uint8Array([1]) }));
  expect(verify()).toMatchObject({ status: 1, stdout: `BROKEN  changed: ${name}\n` });
  fs.writeFileSync(file, 'no archive');
  expect(verify()).toMatchObject({ status: 2 });
});

test.runIf(hasPython())('G-17: the program in the archive proves it with nothing but Python, prints and all', () => {
  const whole = unpacked();
  expect(proved(whole)).toContain(`OK 完好`);
  expect(proved(whole)).toContain(head);
  const document = fs.readdirSync(path.join(whole, 'prints')).find((name) => name.endsWith('.docx')) ?? '';
  fs.appendFileSync(path.join(whole, 'prints', document), 'x');
  fs.writeFileSync(path.join(whole, 'extra.txt'), '');
  expect(proved(whole)).toBe(`CHANGED 已改动: prints/${document}\nNOT LISTED 清单之外: extra.txt`);
  expect(fs.readFileSync(path.join(whole, 'README.html'), 'utf8')).toContain(head);
});

test('G-17: two archives of the same record are the same bytes', async () => {
  const again = await fetch(`${server.url}/api/v1/congresses/${congressId}/archive`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(Buffer.compare(new Uint8Array(await again.arrayBuffer()), archive)).toBe(0);
});
