/**
 * The door to every command of the README: `npm start`, `npm test`, `npm run demo`, `npm run bench`.
 *
 * It must run on a bare machine, so: plain JavaScript, Node ≥ 18, no dependencies. It brings pnpm,
 * installs exactly what the lockfile says (nothing at all when that is already there), and goes on with
 * the Node 24 that the lockfile pins. Its own words go to stderr: stdout belongs to the final command.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { constants as os } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = '12.21.0';
const TARGETS = {
  start: 'scripts/up.ts',
  test: 'scripts/check.ts',
  demo: 'scripts/demo.ts',
  bench: 'scripts/bench/main.ts',
};
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.congress-installed');
const lockFile = path.join(root, '.congress-installing');
const node24 = path.join(modules, 'node', 'bin', 'node');

const say = (text) => process.stderr.write(`${text}\n`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function fail(...lines) {
  say(`\n✖ ${lines.join('\n  ')}\n`);
  process.exit(1);
}

/** What decides whether node_modules is current: the lockfile, the install settings, the machine. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function installed() {
  try {
    return fs.existsSync(node24) && fs.readFileSync(stampFile, 'utf8') === wantedStamp();
  } catch {
    return false;
  }
}

function refuseUnsupportedMachine() {
  const supported = ['linux', 'darwin'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch);
  if (!supported) {
    fail(
      `This platform is not supported: ${process.platform} on ${process.arch}.`,
      'Linux (glibc) and macOS on x64 or arm64 are; on Windows, run it inside WSL 2.',
    );
  }
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime) {
    fail(
      'This Linux uses musl (Alpine?); the Node 24 and PostgreSQL of the lockfile need glibc.',
      'Use Debian, Ubuntu, Fedora or the like.',
    );
  }
  try {
    fs.accessSync(root, fs.constants.W_OK);
    if (fs.existsSync(modules)) fs.accessSync(modules, fs.constants.W_OK);
  } catch {
    fail(
      `Cannot write to ${root}.`,
      'It belongs to another user: copy or clone the project to a folder of your own, or change its owner.',
    );
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Only one install at a time in this folder; whoever comes second waits, and then usually finds it done. */
async function holdInstallLock() {
  for (let waited = false; ; waited = true) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      process.on('exit', releaseInstallLock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readOr(lockFile, ''));
    if (holder > 0 && !alive(holder)) fs.rmSync(lockFile, { force: true });
    else if (!waited) say('Another copy is installing here; waiting for it …');
    await sleep(250);
    if (installed()) return;
  }
}

function releaseInstallLock() {
  if (readOr(lockFile, '') === String(process.pid)) fs.rmSync(lockFile, { force: true });
}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/** The pnpm on this machine if it is the very version we need, else that version through npx. */
function pnpmCommand() {
  const own = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8' });
  if (own.status === 0 && own.stdout.trim() === PNPM) return ['pnpm'];
  const npx = process.env.npm_execpath && path.join(path.dirname(process.env.npm_execpath), 'npx-cli.js');
  const command = npx && fs.existsSync(npx) ? [process.execPath, npx] : ['npx'];
  return [...command, '--yes', '--loglevel=error', '--fetch-retries=1', `pnpm@${PNPM}`];
}

/** Runs an installer with all its words on stderr, and returns its exit code and last words. */
function runInstaller([command, ...args]) {
  return new Promise((resolve) => {
    const env = { ...process.env, CI: 'true', npm_config_loglevel: 'error' };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const take = (chunk) => {
      process.stderr.write(chunk);
      tail = (tail + chunk).slice(-65_536);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        child.kill(signal);
        process.exit(128 + os.signals[signal]);
      });
    }
    child.on('error', (error) => resolve({ code: 1, tail: String(error) }));
    child.on('close', (code, signal) => resolve({ code: code ?? 128 + os.signals[signal], tail }));
  });
}

async function install() {
  refuseUnsupportedMachine();
  await holdInstallLock();
  if (installed()) return;
  say('Installing what the lockfile lists (first start, or it changed) …');
  const wanted = wantedStamp();
  const install = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  const { code, tail } = await runInstaller([...pnpmCommand(), ...install]);
  if (code !== 0) fail(...explain(code, tail));
  if (!fs.existsSync(node24)) {
    fail(
      'The install ended well but left no Node 24 at node_modules/node/bin/node.',
      'Delete node_modules and try again.',
    );
  }
  fs.writeFileSync(stampFile, wanted);
  releaseInstallLock();
}

function explain(code, tail) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|META_FETCH_FAIL|error sending request/i.test(
      tail,
    )
  ) {
    return [
      'The npm registry could not be reached.',
      'The first start needs the network; check it, or the proxy and registry settings of npm.',
    ];
  }
  if (/ENOSPC/.test(tail)) return ['The disk is full; about 1.5 GB are needed.'];
  if (/EACCES|EPERM/.test(tail)) {
    return [
      'A file or folder belongs to another user (see above).',
      'Often it is node_modules or the npm cache, written by root earlier.',
    ];
  }
  if (/OUTDATED_LOCKFILE/.test(tail))
    return ['pnpm-lock.yaml does not match a package.json.', 'Run `pnpm install` and commit the lockfile.'];
  return [`The install failed with exit code ${code}; its last words are above.`];
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

const [target, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.versions.node} is too old; 18 or newer is needed.`);
if (!Object.hasOwn(TARGETS, target)) fail(`Unknown command “${target}”. Known: ${Object.keys(TARGETS).join(', ')}.`);
if (!installed()) await install();
run(TARGETS[target], args);
