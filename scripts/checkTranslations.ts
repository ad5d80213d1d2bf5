import fs from 'node:fs';
import path from 'node:path';

const LOCALES = path.resolve(import.meta.dirname, '..', 'web', 'src', 'i18n');
const REFERENCE = 'zh-CN';

/**
 * Compares every translation with the Chinese one, key by key and placeholder by placeholder.
 * A locale is a file `<locale>.json` or a folder `<locale>/` of such files below `web/src/i18n`.
 *
 * @returns one line per fault, or undefined when there are no locale files yet.
 */
export function checkTranslations(folder: string = LOCALES): string[] | undefined {
  const locales = readLocales(folder);
  const reference = locales.get(REFERENCE);
  if (reference === undefined) return undefined;
  return [...locales].flatMap(([locale, messages]) =>
    locale === REFERENCE ? [] : compare(reference, locale, messages),
  );
}

type Messages = Map<string, string>;

function compare(reference: Messages, locale: string, messages: Messages): string[] {
  const faults: string[] = [];
  for (const [key, text] of reference) {
    const other = messages.get(key);
    if (other === undefined || other === '') faults.push(`${locale}: “${key}” is not translated`);
    else if (placeholders(other) !== placeholders(text)) faults.push(`${locale}: “${key}” has other placeholders`);
  }
  for (const key of messages.keys()) {
    // Languages differ in their plural forms; only the key without the form must match.
    if (
      !reference.has(key) &&
      !reference.has(key.replace(PLURAL, '_other')) &&
      !reference.has(key.replace(PLURAL, ''))
    ) {
      faults.push(`${locale}: “${key}” does not exist in ${REFERENCE}`);
    }
  }
  return faults;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{[^}]+\}\}|<\/?\d+>/g))].toSorted().join(' ');
}

function readLocales(folder: string): Map<string, Messages> {
  const locales = new Map<string, Messages>();
  if (!fs.existsSync(folder)) return locales;
  for (const file of fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))) {
    const [locale = '', ...namespace] = file.replace(/\.json$/, '').split(path.sep);
    const messages = locales.get(locale) ?? new Map<string, string>();
    flatten(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')), namespace, messages);
    locales.set(locale, messages);
  }
  return locales;
}

function flatten(value: unknown, trail: string[], into: Messages): void {
  if (typeof value === 'string') into.set(trail.join('.'), value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, [...trail, key], into);
  }
}
