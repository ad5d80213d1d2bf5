/** Where things lie, and how the bootstrap speaks: to stderr, since stdout belongs to the final command. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const modules = path.join(root, 'node_modules');
export const node24 = path.join(modules, 'node', 'bin', 'node');
/** Every word of the installers; of the last preparation only. */
export const logFile = path.join(root, 'install.log');

export const say = (text) => process.stderr.write(`${text}\n`);

/** Says what is wrong and what to do about it, and ends. */
export function fail(...lines) {
  say(`\n✖ ${lines.join('\n  ')}\n`);
  process.exit(1);
}

export function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
