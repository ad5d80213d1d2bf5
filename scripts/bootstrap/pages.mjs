/** The pages are built where they are stale. Their tools are not what the server runs on: they come and go. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pnpmInstall, runOrFail } from './installer.mjs';
import { fail, node24, root } from './places.mjs';

const buildScript = path.join(root, 'scripts', 'buildWeb.ts');
/** What a copy of the workspace needs for pnpm to find the pages and what they are made of. */
const copied = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.json', 'db/package.json']
  .concat(['db/patches', 'api/package.json', 'api/contract', 'web'])
  .map((part) => path.normalize(part));

/** Whether `web/dist` is of other sources than these, or not there. */
export function pagesAreStale() {
  const { status, stderr } = spawnSync(node24, [buildScript, '--stale'], { cwd: root, encoding: 'utf8' });
  if (status !== 0 && status !== 3) fail('The pages cannot be looked at:', stderr.trim());
  return status === 3;
}

/** Builds the pages: with the tools in node_modules where everything is installed, else with some of their own. */
export async function buildPages() {
  if (fs.existsSync(path.join(root, 'web', 'node_modules', 'vite'))) return build();
  removeWorkshops();
  const workshop = path.join(root, `.pages-${process.pid}`);
  process.on('exit', () => fs.rmSync(workshop, { recursive: true, force: true }));
  for (const part of copied) {
    fs.cpSync(path.join(root, part), path.join(workshop, part), {
      recursive: true,
      filter: (source) => !['node_modules', 'dist', 'gallery'].includes(path.basename(source)),
    });
  }
  await pnpmInstall(workshop, '--prod', '--filter', '@congress/web...');
  await build('--workshop', workshop);
  fs.rmSync(workshop, { recursive: true, force: true });
}

function build(...args) {
  return runOrFail([node24, buildScript, ...args], root, 'The pages could not be built.');
}

/** What a killed preparation left behind; nobody else prepares now, for we hold the lock. */
function removeWorkshops() {
  for (const name of fs.readdirSync(root)) {
    if (/^\.pages-\d+$/.test(name)) fs.rmSync(path.join(root, name), { recursive: true, force: true });
  }
}
