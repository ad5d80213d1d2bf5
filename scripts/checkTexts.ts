/**
 * Checks the texts of the pages: every key in both languages with the same places to fill, every key that code uses
 * defined, and every key that is defined used.
 *
 * Texts lie beside what shows them, as `texts/<namespace>.<language>.json`. A key built at run time (`step.${kind}`)
 * must match at least one defined key, and counts as a use of each that it may mean.
 */
import fs from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '..', 'web', 'src');
const FIRST = 'zh-CN';
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Namespaces that come with the shell: what `useTranslation()` without a name may mean. */
const SHELL = ['common', 'terms'];

/** Text by key. */
type Texts = Map<string, string>;
/** Language → namespace → texts. */
type Languages = Map<string, Map<string, Texts>>;

function flatten(value: unknown, trail: string[], into: Texts): void {
  if (typeof value === 'string') into.set(trail.join('.'), value);
  else for (const [key, inner] of Object.entries(value ?? {})) flatten(inner, [...trail, key], into);
}

function read(folder: string): { languages: Languages; faults: string[] } {
  const languages: Languages = new Map();
  const faults: string[] = [];
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const [, namespace, language] = /(?:^|\/)texts\/(\w+)\.([\w-]+)\.json$/.exec(file) ?? [];
    if (namespace === undefined || language === undefined) continue;
    const texts: Texts = new Map();
    flatten(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')), [], texts);
    const spaces = languages.get(language) ?? new Map<string, Texts>();
    if (spaces.has(namespace)) faults.push(`${file}: the namespace “${namespace}” is defined twice`);
    languages.set(language, spaces.set(namespace, texts));
  }
  return { languages, faults };
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{[^}]+\}\}|<\/?\d+>/g))].toSorted().join(' ');
}

/** What a translation lacks, has too much, or fills differently. Languages differ in their plural forms only. */
function compare(languages: Languages): string[] {
  const faults: string[] = [];
  const first = languages.get(FIRST) ?? new Map<string, Texts>();
  for (const [language, spaces] of languages) {
    if (language === FIRST) continue;
    for (const space of new Set([...first.keys(), ...spaces.keys()])) {
      const here = `${space}.${language}.json`;
      const reference = first.get(space) ?? new Map<string, string>();
      const own = spaces.get(space) ?? new Map<string, string>();
      for (const [key, text] of reference) {
        const other = own.get(key);
        if (other === undefined || other === '') faults.push(`${here}: “${key}” is not translated`);
        else if (placeholders(other) !== placeholders(text)) faults.push(`${here}: “${key}” has other places to fill`);
      }
      for (const key of own.keys()) {
        const forms = [key, key.replace(PLURAL, '_other'), key.replace(PLURAL, '')];
        if (!forms.some((form) => reference.has(form))) faults.push(`${here}: “${key}” does not exist in ${FIRST}`);
      }
    }
  }
  return faults;
}

/** The namespaces that each `t` of a file may mean: those of its `useTranslation(…)` calls. */
function spacesOf(code: string): string[] {
  const named = [...code.matchAll(/useTranslation\(\s*(?:'(\w+)'|\[([^\]]*)\])?\s*\)/g)].flatMap((call) =>
    call[2] === undefined ? [call[1] ?? 'common'] : [...call[2].matchAll(/'(\w+)'/g)].map((one) => one[1] ?? ''),
  );
  return named.length > 0 ? [...new Set(named)] : SHELL;
}

/** Keys that calls of `t` name, with `*` for each part that is only known at run time. */
function keysCalled(code: string): string[] {
  const names = new Set(['t', 'i18next.t', 'i18n.t']);
  for (const [, name] of code.matchAll(/\{\s*t:\s*(\w+)/g)) names.add(name ?? 't');
  const called = [...names].map((name) => name.replace('.', String.raw`\.`)).join('|');
  const calls = new RegExp(String.raw`(?<![\w.])(?:${called})\(([^()]*(?:\([^()]*\)[^()]*)*)`, 'g');
  return [...code.matchAll(calls)].flatMap(([, args = '']) => {
    // The first argument, which may choose between several keys.
    const [first = ''] = args.split(/,\s*\{/);
    const chosen = first.includes('?') ? first.slice(first.indexOf('?')) : first;
    const plain = [...chosen.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)].map((one) => one[1] ?? '');
    return [...plain, ...templates(chosen)];
  });
}

function templates(code: string): string[] {
  return [...code.matchAll(/`([^`\n]+)`/g)].map((one) => (one[1] ?? '').replaceAll(/\$\{[^}]*\}/g, '*'));
}

/** Whatever in a file may be a key: all its short strings, for keys that travel in tables and props. */
function possibleKeys(code: string): string[] {
  const plain = [...code.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)].map((one) => one[1] ?? '');
  return [...plain, ...templates(code).filter((one) => /^[\w:.*-]+$/.test(one) && /\w/.test(one))];
}

function pattern(key: string): RegExp {
  const escaped = key.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]+');
  return new RegExp(`^${escaped}(_[\\w-]+)*$`);
}

function split(key: string): { space: string | undefined; rest: string } {
  const colon = key.indexOf(':');
  return colon < 0 ? { space: undefined, rest: key } : { space: key.slice(0, colon), rest: key.slice(colon + 1) };
}

function codeIn(folder: string): { file: string; code: string }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((file) => ({ file, code: fs.readFileSync(path.join(folder, file), 'utf8') }));
}

function undefinedKeys(files: { file: string; code: string }[], first: Map<string, Texts>): string[] {
  const faults: string[] = [];
  for (const { file, code } of files) {
    if (!code.includes('useTranslation') && !code.includes('i18next.t(')) continue;
    const spaces = spacesOf(code);
    for (const key of new Set(keysCalled(code))) {
      const { space, rest } = split(key);
      const wanted = pattern(rest);
      const found = (space ? [space] : spaces).some((one) =>
        [...(first.get(one)?.keys() ?? [])].some((known) => wanted.test(known)),
      );
      if (!found) faults.push(`${file}: “${key}” is defined in none of ${spaces.join(', ')}`);
    }
  }
  return faults;
}

function unusedKeys(files: { file: string; code: string }[], first: Map<string, Texts>): string[] {
  const possible = new Set(files.flatMap(({ code }) => possibleKeys(code)));
  const plain = new Set([...possible].filter((key) => !key.includes('*')).map((key) => split(key).rest));
  const built = [...possible].filter((key) => key.includes('*')).map((key) => pattern(split(key).rest));
  const isUsed = (key: string): boolean => {
    // `step_preparation`, `votes_other`: a form that the library chooses by context or number.
    for (let form = key; ; form = form.slice(0, form.lastIndexOf('_'))) {
      if (plain.has(form)) return true;
      if (!form.slice(form.lastIndexOf('.') + 1).includes('_')) break;
    }
    return built.some((one) => one.test(key));
  };
  return [...first].flatMap(([space, texts]) =>
    [...texts.keys()].filter((key) => !isUsed(key)).map((key) => `${space}: “${key}” is used nowhere`),
  );
}

/** @returns one line per fault */
export function checkTexts(folder: string = SOURCE): string[] {
  const { languages, faults } = read(folder);
  const files = codeIn(folder);
  const first = languages.get(FIRST) ?? new Map<string, Texts>();
  return [...faults, ...compare(languages), ...undefinedKeys(files, first), ...unusedKeys(files, first)];
}

if (process.argv[1] === import.meta.filename) {
  const faults = checkTexts();
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Every text is there, in both languages, and used.' : `${faults.length} faults.`);
  process.exit(faults.length === 0 ? 0 : 1);
}
