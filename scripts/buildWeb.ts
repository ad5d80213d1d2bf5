import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'web', 'dist');
/** What the build reads; a change in any of it makes `web/dist` stale. */
const SOURCES = ['web', 'api/contract', 'pnpm-lock.yaml'];
/** Neither what is built, nor the README's pictures, which no page shows. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'gallery']);

/** Whether `web/dist` is of other sources than there are. Where there are none, as in an image, it is as it is. */
function isStale(): boolean {
  if (!fs.existsSync(path.join(root, 'web', 'index.html'))) return false;
  return builtFrom() !== hashSources();
}

/**
 * Builds the web part into `web/dist` unless that is current, and tells whether it did. The tools are those of
 * `workshop`, a copy of the workspace or the workspace itself.
 * The build goes to a folder of its own first, so that a server running meanwhile never serves half of one.
 */
export function buildWeb(say: (line: string) => void, workshop = root): boolean {
  if (!isStale()) return false;
  say('Building the pages …');
  const wanted = hashSources();
  const web = path.join(workshop, 'web');
  const draft = path.join(web, 'node_modules', `.dist-${process.pid}`);
  const vite = path.join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw new Error('The pages could not be built; see above.');
  }
  fs.writeFileSync(path.join(draft, '.built-from'), wanted);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(draft, dist);
  return true;
}

function builtFrom(): string | undefined {
  const stamp = path.join(dist, '.built-from');
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : undefined;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(entry: string): string[] {
  if (!fs.statSync(entry).isDirectory()) return [entry];
  return fs
    .readdirSync(entry)
    .filter((name) => !NOT_SOURCES.has(name) && !/\.test\.tsx?$/.test(name))
    .toSorted()
    .flatMap((name) => listFiles(path.join(entry, name)));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { stale: { type: 'boolean' }, workshop: { type: 'string' } } });
  if (values.stale) process.exit(isStale() ? 3 : 0);
  try {
    console.log(buildWeb(console.log, values.workshop) ? 'web/dist is built.' : 'web/dist is current.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
