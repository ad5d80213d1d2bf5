/** The texts of the pages: `texts/<namespace>.<language>.json` beside what shows them. */
import fs from 'node:fs';
import path from 'node:path';

export const FIRST = 'zh-CN';
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Text by key. */
export type Texts = Map<string, string>;
/** Language → namespace → texts. */
export type Languages = Map<string, Map<string, Texts>>;

function flatten(value: unknown, trail: string[], into: Texts): void {
  if (typeof value === 'string') into.set(trail.join('.'), value);
  else for (const [key, inner] of Object.entries(value ?? {})) flatten(inner, [...trail, key], into);
}

/** Every text below a folder, and the namespaces that are there twice. */
export function readTexts(folder: string): { languages: Languages; faults: string[] } {
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
export function compare(languages: Languages): string[] {
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
