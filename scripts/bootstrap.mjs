/**
 * The door to every command of the README: `npm start`, `npm test`, `npm run demo`, `npm run bench`.
 *
 * It must run on a bare machine, so: plain JavaScript, Node ≥ 18, no dependencies. It brings pnpm,
 * installs exactly what the lockfile says (nothing at all when that is already there), and goes on with
 * the Node 24 that the lockfile pins. Its own words go to stderr: stdout belongs to the final command.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { constants as os } from 'node:os';
import path from 'node:path';
import { holdLock, releaseLock } from './bootstrap/lock.mjs';
import { refuseUnsupportedMachine } from './bootstrap/machine.mjs';
import { installed, installPackages, scopeOf } from './bootstrap/packages.mjs';
import { buildPages, pagesAreStale } from './bootstrap/pages.mjs';
import { fail, logFile, modules, node24, root, say } from './bootstrap/places.mjs';

/** What each command needs, and what it then runs. `build` only prepares what `start` would. */
const TARGETS = {
  start: { packages: 'run', pages: true, script: 'scripts/up.ts' },
  build: { packages: 'run', pages: true },
  test: { packages: 'all', script: 'scripts/check.ts' },
  demo: { packages: 'run', script: 'scripts/demo.ts' },
  bench: { packages: 'all', script: 'scripts/bench/main.ts' },
};

const steps = {
  run: 'Installing what the server runs on: Node 24, PostgreSQL 18 and its libraries (some 250 MB) …',
  all: 'Installing what the lockfile lists, tools for checking included (some 700 MB) …',
  pages: 'Building the pages …',
};

/** Brings what is missing, a line each; nothing is said where nothing is missing. */
async function prepare({ packages, pages = false }) {
  if (installed(packages) && !(pages && pagesAreStale())) return;
  refuseUnsupportedMachine();
  await holdLock();
  fs.writeFileSync(logFile, '');
  if (!installed(packages)) {
    const scope = scopeOf(packages);
    say(steps[scope]);
    await installPackages(scope);
  }
  if (pages && pagesAreStale()) {
    say(steps.pages);
    await buildPages();
  }
  say(`Prepared; the details are in ${path.relative(process.cwd(), logFile) || logFile}.`);
  releaseLock();
}

/** Runs the real command with Node 24, forwards signals to it, and ends as it ended. */
function run(script, args) {
  const env = {
    ...process.env,
    // Tools that say `#!/usr/bin/env node` must find Node 24 too.
    PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(modules, '.cache', 'node-compile'),
  };
  // The channel carries nothing: it tells the child when this process is gone, even by kill -9.
  const child = spawn(node24, [path.join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A killed npm tells nobody; only the change of our parent shows it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(`Could not start ${node24}: ${error.message}`, 'Delete node_modules and try again.'),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.signals[signal]));
}

const [name, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.versions.node} is too old; 18 or newer is needed.`);
if (!Object.hasOwn(TARGETS, name)) fail(`Unknown command “${name}”. Known: ${Object.keys(TARGETS).join(', ')}.`);
const target = TARGETS[name];
await prepare(target);
if (target.script) run(target.script, args);
