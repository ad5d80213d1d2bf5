/**
 * Proves the archive of a dossier, a congress say: `pnpm verify-archive FILE`. It asks nothing of any server and needs no
 * network. Ends with 0 where the archive is as it was made, with 1 where anything in it is not, which it names, and with 2
 * where the file cannot be read.
 */
import fs from 'node:fs';
import { Mistake, inWords } from '@congress/db/mistake';
import { checkArchive } from '../api/src/kernel/archive/check.ts';
import { openZip } from '../api/src/kernel/archive/open.ts';

function fileGiven(): string {
  const file = process.argv.slice(2).find((argument) => argument !== '--');
  if (file === undefined) throw new Mistake('Say which archive: pnpm verify-archive FILE');
  if (!fs.existsSync(file)) throw new Mistake(`There is no file ${file}.`);
  return file;
}

try {
  const zip = openZip(fileGiven());
  const { faults, files, links, head } = checkArchive(zip);
  zip.close();
  for (const { kind, about } of faults) console.log(`BROKEN  ${kind}: ${about}`);
  if (faults.length === 0) console.log(`ok      ${files} files, ${links} links, head ${head}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(`✖ ${error instanceof RangeError ? error.message : inWords(error)}`);
  process.exitCode = 2;
}
