import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A running browser, or why there is none; a test without one is skipped and says so. */
export type Launched = { browser: Browser; executable: string } | { browser: null; reason: string };

const ON_THE_SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What keeps a browser quiet on a machine without network. */
const OFFLINE = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launches the first Chromium that works: CHROMIUM_PATH alone if that is set, else one on the system, else the one
 * that the npm package carries. Nothing is ever downloaded.
 */
export async function launch(): Promise<Launched> {
  const faults: string[] = [];
  for (const find of candidates()) {
    let executable = 'the packaged Chromium';
    try {
      executable = await find();
      const browser = await chromium.launch({ executablePath: executable, args: flagsFor(executable) });
      return { browser, executable };
    } catch (error) {
      faults.push(`${executable}: ${String(error).split('\n')[0]}`);
    }
  }
  return { browser: null, reason: `No Chromium works here; set CHROMIUM_PATH to one. (${faults.join('; ')})` };
}

function candidates(): (() => string | Promise<string>)[] {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return [() => given];
  const installed = ON_THE_SYSTEM.map((name) =>
    spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).stdout.trim(),
  );
  const packaged = process.platform === 'linux' && process.arch === 'x64' ? [unpackChromium] : [];
  return [...installed.filter((file) => file !== '').map((file) => () => file), ...packaged];
}

/** The packaged browser comes without its sandbox helper; any browser refuses its sandbox to root. */
function flagsFor(executable: string): string[] {
  const withoutSandbox = process.getuid?.() === 0 || path.dirname(executable) === unpacked();
  return withoutSandbox ? [...OFFLINE, '--no-sandbox'] : OFFLINE;
}

function unpacked(): string {
  return path.join(os.tmpdir(), `congress-chromium-${process.getuid?.()}`);
}

/**
 * The package unpacks itself straight into the temporary folder, where another user's copy, or half of one, may
 * lie; here it unpacks into a folder of its own, which is then renamed into place.
 */
async function unpackChromium(): Promise<string> {
  const target = unpacked();
  const executable = path.join(target, 'chromium');
  if (fs.existsSync(executable)) return executable;
  const draft = fs.mkdtempSync(`${target}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    fs.renameSync(draft, target);
  } catch {
    // Another run unpacked the same meanwhile.
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return executable;
}
