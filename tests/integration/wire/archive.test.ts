/** What the public page tells anyone to do with an archived log, done with a real one. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CompositionCheck, compositionCheck } from '@congress/contract/congress/preparation/view';
import { profileSheet, type Source } from '@congress/contract/congress/rules/rules';
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
let files: Record<string, string>;

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
  const { host, congressId } = cast;
  const response = await fetch(`${server.url}/api/v1/congresses/${congressId}/archive`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  files = unzipped(new Uint8Array(await response.arrayBuffer()));
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
