/** What of the lockfile lies in node_modules: what the server runs on, or everything there is. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pnpmInstall } from './installer.mjs';
import { fail, modules, node24, readOr, root } from './places.mjs';

const stampFile = path.join(modules, '.congress-installed');

/** What decides whether node_modules is current: the lockfile, the install settings, the machine. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** The stamp is the hash alone where everything is installed, and says so where only what runs is. */
const stampOf = { all: (hash) => hash, run: (hash) => `run ${hash}` };

/** Whether at least this much is installed, as the lockfile lists it now. */
export function installed(what) {
  const stamp = readOr(stampFile, '');
  const hash = wantedStamp();
  return fs.existsSync(node24) && (stamp === stampOf.all(hash) || (what === 'run' && stamp === stampOf.run(hash)));
}

/** What to install; where everything was before, everything is again, so that commands do not take turns. */
export function scopeOf(what) {
  const before = readOr(stampFile, '');
  return before !== '' && !before.startsWith('run ') ? 'all' : what;
}

export async function installPackages(scope) {
  fs.rmSync(stampFile, { force: true });
  await pnpmInstall(root, ...(scope === 'run' ? ['--prod', '--filter', 'online-congress...'] : []));
  if (!fs.existsSync(node24)) {
    fail(
      'The install ended well but left no Node 24 at node_modules/node/bin/node.',
      'Delete node_modules and try again.',
    );
  }
  fs.writeFileSync(stampFile, stampOf[scope](wantedStamp()));
}
