/** Only one preparation at a time in this folder; whoever comes second waits, and then usually finds it done. */
import fs from 'node:fs';
import path from 'node:path';
import { readOr, root, say } from './places.mjs';

const lockFile = path.join(root, '.congress-installing');

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export async function holdLock() {
  for (let waited = false; ; waited = true) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      process.on('exit', releaseLock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readOr(lockFile, ''));
    if (holder > 0 && !alive(holder)) fs.rmSync(lockFile, { force: true });
    else if (!waited) say('Another copy is preparing here; waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export function releaseLock() {
  if (readOr(lockFile, '') === String(process.pid)) fs.rmSync(lockFile, { force: true });
}
