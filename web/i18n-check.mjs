/**
 * Checks the texts: every key in both languages, and every key used in code defined.
 * A key built at run time (`step.${kind}`) must match at least one defined key.
 */
import fs from 'node:fs';
import path from 'node:path';

const src = path.resolve(import.meta.dirname, 'src');
const FIRST = 'zh-CN';
const PLURAL = /_(zero|one|two|few|many|other)$/;
const SHELL = ['common', 'terms'];

/** @returns {Map<string, Map<string, Set<string>>>} language → namespace → keys */
function readTexts() {
  const folder = path.join(src, 'i18n');
  const languages = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    languages.map(({ name }) => {
      const files = fs.readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.json'));
      const spaces = files.map((file) => {
        const keys = new Set();
        flatten(JSON.parse(fs.readFileSync(path.join(folder, name, file), 'utf8')), [], keys);
        return [file.replace(/\.json$/, ''), keys];
      });
      return [name, new Map(spaces)];
    }),
  );
}

function flatten(value, trail, into) {
  if (typeof value === 'string') into.add(trail.join('.'));
  else for (const [key, inner] of Object.entries(value)) flatten(inner, [...trail, key], into);
}

function compare(texts) {
  const faults = [];
  const spaces = new Set([...texts.values()].flatMap((language) => [...language.keys()]));
  const plain = (keys) => new Set([...(keys ?? [])].map((key) => key.replace(PLURAL, '')));
  for (const space of spaces) {
    for (const [language, own] of texts) {
      const have = plain(own.get(space));
      for (const [other, theirs] of texts) {
        for (const key of plain(theirs.get(space))) {
          if (!have.has(key)) faults.push(`${language}/${space}.json: “${key}” is missing (it is in ${other})`);
        }
      }
    }
  }
  return faults;
}

/** The namespaces each `t` of a file may mean: those of its `useTranslation(…)` calls. */
function spacesOf(code) {
  const named = [...code.matchAll(/useTranslation\(\s*(?:'(\w+)'|\[([^\]]*)\])?\s*\)/g)].flatMap((call) =>
    call[2] === undefined ? [call[1] ?? 'common'] : [...call[2].matchAll(/'(\w+)'/g)].map((one) => one[1]),
  );
  return named.length > 0 ? [...new Set(named)] : SHELL;
}

/** Keys used in a file, with `*` for each part that is only known at run time. */
function keysUsed(code) {
  const names = new Set(['t', 'i18next.t', 'i18n.t']);
  for (const [, name] of code.matchAll(/\{\s*t:\s*(\w+)/g)) names.add(name);
  const call = new RegExp(
    String.raw`(?<![\w.])(?:${[...names].map((n) => n.replace('.', String.raw`\.`)).join('|')})\(([^()]*(?:\([^()]*\)[^()]*)*)`,
    'g',
  );
  const keys = [];
  for (const [, args] of code.matchAll(call)) {
    // The first argument, which may choose between several keys.
    const first = args.split(/,\s*\{/)[0] ?? '';
    const chosen = first.includes('?') ? first.slice(first.indexOf('?')) : first;
    for (const [, plain] of chosen.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)) keys.push(plain);
    for (const [, template] of chosen.matchAll(/`([^`]+)`/g)) keys.push(template.replaceAll(/\$\{[^}]*\}/g, '*'));
  }
  return keys;
}

function defined(key, spaces, texts) {
  const [, named, rest] = /^(?:(\w+):)?(.+)$/.exec(key) ?? [];
  const pattern = rest.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]+');
  const wanted = new RegExp(`^${pattern}(_[\\w-]+)?$`);
  const first = texts.get(FIRST);
  return (named ? [named] : spaces).some((space) => [...(first?.get(space) ?? [])].some((one) => wanted.test(one)));
}

function codeFiles() {
  return fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
}

/** @returns {string[]} one line per fault */
export function checkTexts() {
  const texts = readTexts();
  const faults = compare(texts);
  for (const file of codeFiles()) {
    const code = fs.readFileSync(path.join(src, file), 'utf8');
    if (!code.includes('useTranslation') && !code.includes('i18next.t(')) continue;
    const spaces = spacesOf(code);
    for (const key of new Set(keysUsed(code))) {
      if (!defined(key, spaces, texts)) faults.push(`${file}: “${key}” is defined in none of ${spaces.join(', ')}`);
    }
  }
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const faults = checkTexts();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    `${faults.length === 0 ? 'Every text is there, in both languages.' : `${faults.length} faults.`}\n`,
  );
  process.exit(faults.length === 0 ? 0 : 1);
}
