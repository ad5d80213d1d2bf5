/** Prints the JavaScript a delegate's first visit loads, gzipped; fails over the budget. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const BUDGET_KB = 190;
const dist = path.resolve(import.meta.dirname, 'dist');
const gzipped = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file))).length / 1000;
// The page names all that a delegate needs from the first byte to the open step, in the language with more users.
const named = new Set(fs.readFileSync(path.join(dist, 'index.html'), 'utf8').match(/assets\/[\w.-]+\.(js|css)/g));
const files = [...named].map((file) => ({ file, kb: gzipped(file) })).sort((a, b) => b.kb - a.kb);
const scripts = files.filter(({ file }) => file.endsWith('.js'));
const styles = files.filter(({ file }) => file.endsWith('.css')).reduce((sum, { kb }) => sum + kb, 0);
const total = scripts.reduce((sum, { kb }) => sum + kb, 0);

for (const { file, kb } of scripts) process.stdout.write(`${kb.toFixed(1).padStart(7)} kB  ${file}\n`);
process.stdout.write(`${total.toFixed(1).padStart(7)} kB  JavaScript, gzip (at most ${BUDGET_KB})\n`);
process.stdout.write(`${styles.toFixed(1).padStart(7)} kB  CSS, gzip\n`);
process.exit(total > BUDGET_KB ? 1 : 0);
