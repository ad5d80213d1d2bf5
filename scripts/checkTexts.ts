/**
 * Checks what is shown to people: every text of the pages in both languages with the same places to fill, every key that
 * code uses defined, and every key that is defined used; every word of the contract used, and said in one place; Chinese
 * with Chinese punctuation; and no Chinese in the pure domain, whose events say what happened and not its sentence.
 *
 * Texts lie beside what shows them, as `texts/<namespace>.<language>.json`. A key built at run time (`step.${kind}`)
 * must match at least one defined key, and counts as a use of each that it may mean.
 */
import path from 'node:path';
import { undefinedKeys, unusedKeys } from './texts/keys.ts';
import { compare, FIRST, readTexts, type Texts } from './texts/pages.ts';
import { halfWidthStrings, isHalfWidth } from './texts/punctuation.ts';
import { type Source, sourcesIn } from './texts/sources.ts';
import { doubleWords, halfWidthWords, readTables, type Table, unusedWords } from './texts/tables.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What is checked: the pages' folder, the tables of words, and whatever may take words from them. */
export type Checked = { pages: string; tables?: readonly Table[]; sources?: readonly Source[] };

function halfWidthTexts(first: Map<string, Texts>): string[] {
  return [...first].flatMap(([space, texts]) =>
    [...texts]
      .filter(([, text]) => isHalfWidth(text))
      .map(([key]) => `${space}.${FIRST}.json: “${key}” has half-width punctuation`),
  );
}

/** Where a number of the law comes from is part of the number: files of such numbers, and single ones. */
const CITATIONS = /\/domain\/(?:profiles\/[\w/]+|numbers)\.ts$/;
const SOURCED = /source: '[^']*'/g;

function chineseInDomain(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => /\/domain\//.test(file) && !CITATIONS.test(file))
    .filter(({ code }) =>
      /\p{Script=Han}/u.test(code.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '').replaceAll(SOURCED, '')),
    )
    .map(({ file }) => `${file}: Chinese in the pure domain; a table of words says it`);
}

/** @returns one line per fault */
export function checkTexts({ pages, tables = [], sources = [] }: Checked): string[] {
  const { languages, faults } = readTexts(pages);
  const files = sourcesIn(pages);
  const first = languages.get(FIRST) ?? new Map<string, Texts>();
  return [
    ...faults,
    ...compare(languages),
    ...undefinedKeys(files, first),
    ...unusedKeys(files, first),
    ...halfWidthTexts(first),
    ...halfWidthWords(tables),
    ...halfWidthStrings(
      [...files, ...sources].filter(({ file }) => !tables.some((table) => file.endsWith(table.file))),
    ),
    ...unusedWords(tables, [...files, ...sources]),
    ...doubleWords(tables, first),
    ...chineseInDomain(sources),
  ];
}

/** The same of this project. */
export async function checkProject(): Promise<string[]> {
  return checkTexts({
    pages: path.join(ROOT, 'web', 'src'),
    tables: (
      await Promise.all([path.join(ROOT, 'api', 'contract'), path.join(ROOT, 'web', 'src', 'live')].map(readTables))
    ).flat(),
    sources: ['api/src', 'api/contract', 'scripts'].flatMap((folder) => sourcesIn(path.join(ROOT, folder))),
  });
}

if (process.argv[1] === import.meta.filename) {
  const faults = await checkProject();
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Every text is there, in both languages, and used.' : `${faults.length} faults.`);
  process.exit(faults.length === 0 ? 0 : 1);
}
