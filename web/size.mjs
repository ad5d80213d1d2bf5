/** Prints the JavaScript a delegate's first visit loads, gzipped; fails over the budget. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const BUDGET_KB = 220;
const dist = path.resolve(import.meta.dirname, 'dist');
const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));

/** Everything a delegate needs from the first byte to the open step, in the language with more users. */
const START = [
  'index.html',
  'src/pages/delegate/index.tsx',
  ...['common', 'terms', 'delegate'].map((space) => `src/i18n/zh-CN/${space}.json`),
];

function closure(start) {
  const seen = new Set();
  const open = [...start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    if (!manifest[key]) throw new Error(`${key} is not in the build`);
    seen.add(key);
    open.push(...(manifest[key].imports ?? []));
  }
  return [...seen].map((key) => manifest[key]);
}

const gzipped = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file))).length / 1000;
const chunks = closure(START);
const scripts = chunks.map(({ file }) => ({ file, kb: gzipped(file) })).sort((a, b) => b.kb - a.kb);
const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))].reduce((sum, file) => sum + gzipped(file), 0);
const total = scripts.reduce((sum, { kb }) => sum + kb, 0);

for (const { file, kb } of scripts) process.stdout.write(`${kb.toFixed(1).padStart(7)} kB  ${file}\n`);
process.stdout.write(`${total.toFixed(1).padStart(7)} kB  JavaScript, gzip (at most ${BUDGET_KB})\n`);
process.stdout.write(`${styles.toFixed(1).padStart(7)} kB  CSS, gzip\n`);
process.exit(total > BUDGET_KB ? 1 : 0);
