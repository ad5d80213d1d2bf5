import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../tests/support/browser.ts';
import { nginxOf } from '../tests/support/network/nginx.ts';
import { pgbouncerOf } from '../tests/support/postgres/pgbouncer.ts';
import { pgDumpOf, serverMajor } from '../tests/support/postgres/pgDump.ts';
import { hasSmallDisks } from '../tests/support/postgres/smallDisk.ts';
import { checkProject } from './checkTexts.ts';

/** Everything that must hold before a change goes in; `npm test`. */

const root = path.resolve(import.meta.dirname, '..');
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-check-'));
const failures: string[] = [];
const leftOut: string[] = [];
let current: ChildProcess | undefined;
const totals = { passed: 0, failed: 0, skipped: 0 };

interface Outcome {
  code: number;
  output: string;
}

/** Runs a tool of node_modules/.bin; its words go through, or are kept for when it fails. */
function runTool(tool: string, args: string[], stdio: 'inherit' | 'pipe'): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(path.join(root, 'node_modules', '.bin', tool), args, {
      cwd: root,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      stdio: ['ignore', stdio, stdio],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    current = child;
  });
}

/** Ctrl-C, or a bootstrap that is gone, ends the tool that is running, and then this. */
function interrupt(): void {
  current?.once('close', () => process.exit(130));
  current?.kill('SIGTERM');
}

async function check(name: string, work: () => Promise<Outcome>): Promise<void> {
  const started = performance.now();
  const { code, output } = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code === 0) return;
  failures.push(name);
  console.log(output.trimEnd().replaceAll(/^/gm, '    '));
}

const tool =
  (name: string, ...args: string[]): (() => Promise<Outcome>) =>
  () =>
    runTool(name, args, 'pipe');

async function staticChecks(): Promise<void> {
  await check('format', tool('oxfmt', '--check'));
  await check('lint', tool('oxlint'));
  await check('types', tool('tsc', '--noEmit'));
  if (fs.existsSync(path.join(root, 'web', 'tsconfig.json'))) {
    await check('types of web', tool('tsc', '--noEmit', '--project', 'web'));
  }
  await check('dependency rules', tool('depcruise', '--config', '.dependency-cruiser.mjs', ...cruised()));
  await check('unused code', tool('knip'));
  const faults = await checkProject();
  await check('texts', () => Promise.resolve({ code: faults.length, output: faults.join('\n') }));
}

function cruised(): string[] {
  return ['api', 'db', 'scripts', 'tests', 'web/src'].filter((folder) => fs.existsSync(path.join(root, folder)));
}

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs the tests of one project, or of all whose names begin like `e2e*`. */
async function tests(project: string): Promise<void> {
  console.log(`\n— ${project.replace('*', '')} tests —`);
  const file = path.join(reports, `${project.replace('*', '')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runTool('vitest', ['run', '--project', project, ...reporters], 'inherit');
  if (!fs.existsSync(file)) {
    if (code === 0) return;
    totals.failed += 1;
    failures.push(`${project} tests (the runner itself broke)`);
    return;
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as VitestReport;
  // A file that could not even be loaded has no tests to count; it counts as one that failed.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests + broken.length;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  if (code !== 0 || !report.success) failures.push(`${project} tests`);
}

/** The pages can be built, and what a delegate's phone loads first is small enough. */
async function pages(): Promise<void> {
  await check('pages', tool('node', 'scripts/buildWeb.ts'));
  await check("size of a delegate's first load", tool('node', 'web/size.mjs'));
}

async function browserTests(): Promise<void> {
  const { browser, ...found } = await launch();
  if (browser === null) {
    leftOut.push(`e2e tests: ${'reason' in found ? found.reason : ''}`);
    return;
  }
  await browser.close();
  await tests('e2e*');
}

for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, interrupt);

const started = performance.now();
await staticChecks();
await pages();
await tests('unit');
await tests('integration');
await browserTests();
await tests('faults');
if (!hasSmallDisks()) leftOut.push('a full disk: no small disk can be mounted here');
if (!pgDumpOf(serverMajor)) leftOut.push(`a restore by pg_dump: there is no pg_dump of PostgreSQL ${serverMajor} here`);
if (!nginxOf()) leftOut.push('a large roster through nginx: there is no nginx here');
if (!pgbouncerOf()) leftOut.push('connection poolers: there is no pgbouncer here');
fs.rmSync(reports, { recursive: true, force: true });

console.log(`\nAll of it took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log('Not part of this: the load tests and the benchmark (npm run bench).');
for (const line of leftOut) console.log(`Left out: ${line}`);
for (const line of failures) console.log(`Failed: ${line}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failures.length > 0 || totals.failed > 0 ? 1 : 0);
