/** What the machine must be, before anything is brought to it. */
import fs from 'node:fs';
import { fail, modules, root } from './places.mjs';

export function refuseUnsupportedMachine() {
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
  for (const folder of [root, modules]) refuseUnwritable(folder);
}

function refuseUnwritable(folder) {
  try {
    if (fs.existsSync(folder)) fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    if (error.code === 'EROFS') {
      fail(
        `${folder} lies on a read-only file system.`,
        'Run `npm run build` where it can be written; what that prepares can be started from a read-only folder.',
      );
    }
    const { uid } = fs.statSync(folder);
    fail(
      `Cannot write to ${folder}: it belongs to user ${uid}, and this is user ${process.getuid()}.`,
      'Copy or clone the project to a folder of your own, change its owner, or let its owner run `npm run build` first.',
    );
  }
}
