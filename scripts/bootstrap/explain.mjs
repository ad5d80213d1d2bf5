/** What the last words of an installer mean, said to whoever started it. */
import os from 'node:os';

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|META_FETCH_FAIL|error sending request/i;

/** The sentences to fail with: what is wrong, then what to do. Nothing where the words mean nothing to us. */
export function explain(tail) {
  if (unreachable.test(tail)) {
    return [
      'The npm registry could not be reached.',
      'The first start needs the network; check it, or the proxy and registry settings of npm.',
    ];
  }
  if (/ENOSPC|No space left/i.test(tail)) return ['The disk is full; about 1 GB is needed.'];
  if (/EROFS|Read-only file system/i.test(tail)) return unwritable(tail, 'lies on a read-only file system');
  // So Node tells of a folder that cannot be made on a read-only file system.
  if (/ENOENT[^\n]*mkdir/.test(tail)) return unwritable(tail, 'cannot be written');
  if (/EACCES|EPERM|Permission denied/i.test(tail)) return unwritable(tail, 'may not be written by this user');
  if (/OUTDATED_LOCKFILE/.test(tail))
    return ['pnpm-lock.yaml does not match a package.json.', 'Run `pnpm install` and commit the lockfile.'];
  return undefined;
}

function unwritable(tail, how) {
  const named = /(?:EACCES|EROFS|EPERM|ENOENT)[^'"`\n]*['"`]([^'"`\n]+)['"`]/i.exec(tail) ?? /(\/[^\s'":]*)/.exec(tail);
  const place = named?.[1] ?? 'A folder that the installers need';
  const home = os.homedir();
  if (place === home || place.startsWith(`${home}/`)) {
    return [
      `The home folder ${home} ${how}, and npm and pnpm keep what they download there.`,
      'Set HOME to a folder that can be written, for this command at least: HOME=/var/tmp/congress npm start',
    ];
  }
  return [`${place} ${how}.`, 'Often it was written by root earlier: remove it, or change its owner.'];
}
