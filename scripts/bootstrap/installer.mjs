/** pnpm, brought along, and everything it says kept in a file. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { constants as os } from 'node:os';
import path from 'node:path';
import { explain } from './explain.mjs';
import { fail, logFile, root } from './places.mjs';

const PNPM = '12.21.0';

/** The pnpm on this machine if it is the very version we need, else that version through npx. */
function pnpmCommand() {
  const own = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8' });
  if (own.status === 0 && own.stdout.trim() === PNPM) return ['pnpm'];
  const npx = process.env.npm_execpath && path.join(path.dirname(process.env.npm_execpath), 'npx-cli.js');
  const command = npx && fs.existsSync(npx) ? [process.execPath, npx] : ['npx'];
  return [...command, '--yes', '--loglevel=error', '--fetch-retries=1', `pnpm@${PNPM}`];
}

/** Runs a program with all its words in the log; returns its exit code and last words. */
function runLogged([command, ...args], cwd) {
  return new Promise((resolve) => {
    const env = { ...process.env, CI: 'true', NO_COLOR: '1', npm_config_loglevel: 'error' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const take = (chunk) => {
      fs.appendFileSync(logFile, chunk);
      tail = (tail + chunk).slice(-65_536);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const stop = (signal) => {
      child.kill(signal);
      process.exit(128 + os.signals[signal]);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, tail });
    };
    child.on('error', (error) => {
      take(`${error}\n`);
      end(1);
    });
    child.on('close', (code, signal) => end(code ?? 128 + os.signals[signal]));
  });
}

/** Installs exactly what the lockfile of a folder lists, or ends with what went wrong. */
export async function pnpmInstall(cwd, ...flags) {
  const install = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only'];
  await runOrFail([...pnpmCommand(), ...install, ...flags], cwd, 'The packages could not be installed.');
}

/** Runs a program whose words go to the log, or ends with what they mean, else with the last of them. */
export async function runOrFail(command, cwd, failed) {
  const { code, tail } = await runLogged(command, cwd);
  if (code === 0) return;
  const reason = explain(tail);
  if (reason) fail(...reason, `What the installers said is in ${logFile}.`);
  const last = tail.trimEnd().split('\n').slice(-12);
  fail(failed, `The last words; all of them are in ${logFile}:`, ...last.map((line) => `  ${line}`));
}
