/**
 * The words and sentences that the contract holds in both languages: lists of words (`words`), loose ones (`phrases`),
 * refusals and conditions. Types see to it that each code has its word; here is looked for what types do not see.
 */
import fs from 'node:fs';
import path from 'node:path';
import { FIRST, type Texts } from './pages.ts';
import { isHalfWidth } from './punctuation.ts';
import type { Source } from './sources.ts';

type Word = { 'zh-CN': string; en: string };
/** One exported table of one file; `lists` of a flat one (refusals, conditions, phrases) is that one, without a name. */
export type Table = { file: string; name: string; lists: Map<string, Map<string, Word>> };

/** Flat tables, of which each code has to be named where somebody refuses, opens a gate or says a phrase. */
const FLAT = ['refusals', 'conditions', 'phrases'];

function isWord(value: unknown): value is Word {
  return typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value;
}

function wordsOf(value: object): Map<string, Word> {
  return new Map(Object.entries(value).filter((entry): entry is [string, Word] => isWord(entry[1])));
}

/** The tables among what a file exports. */
export function tablesIn(file: string, exported: Readonly<Record<string, unknown>>): Table[] {
  return Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    if (FLAT.includes(name)) return [{ file, name, lists: new Map([['', wordsOf(value)]]) }];
    if (name !== 'words') return [];
    return [
      { file, name, lists: new Map(Object.entries(value).map(([list, words]) => [list, wordsOf(words as object)])) },
    ];
  });
}

/** Every table of a folder of the contract. */
export async function readTables(folder: string): Promise<Table[]> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:words|refusals|conditions)\.ts$/i.test(name) && !name.includes('node_modules'));
  const tables = files.map(async (file) =>
    tablesIn(file, (await import(path.join(folder, file))) as Record<string, unknown>),
  );
  // A topic's own before what gathers them: a word is looked at where it is written.
  const depth = ({ file }: Table): number => file.split('/').length;
  return (await Promise.all(tables)).flat().toSorted((one, other) => depth(other) - depth(one));
}

/** A table that gathers those of others holds the same words, not the same word twice. */
function own(tables: readonly Table[]): [table: Table, list: string, code: string, word: Word][] {
  const seen = new Set<Word>();
  const all = tables.flatMap((table) =>
    [...table.lists].flatMap(([list, words]) =>
      [...words].map(([code, word]): [Table, string, string, Word] => [table, list, code, word]),
    ),
  );
  return all.filter(([, , , word]) => !seen.has(word) && seen.add(word));
}

const called = (table: Table, list: string, code: string): string =>
  `${table.file}: “${list === '' ? code : `${list}.${code}`}”`;

/** Words whose Chinese is written with punctuation of another script. */
export function halfWidthWords(tables: readonly Table[]): string[] {
  return own(tables)
    .filter(([, , , word]) => isHalfWidth(word['zh-CN']))
    .map(([table, list, code]) => `${called(table, list, code)} has half-width punctuation`);
}

/** Names by which a file reaches lists of words: what it imports of them, and what hooks hand out. */
function receivers(code: string): string[] {
  const imported = [...code.matchAll(/import \{([^}]*)\} from '[^']*[wW]ords(?:\.ts)?'/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/\b(?:words|phrases)(?: as (\w+))?/g)].map(([whole, as]) => as ?? whole),
  );
  const hooked = [...code.matchAll(/(\w+) = (?:use\w*(?:Terms|Words\w*)|labelsOf)\(|(\w+)\??: Terms\b/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return [...imported, ...hooked];
}

/** Lists a file takes words from, with the codes where it names them, and `*` where only run time does. */
function usesIn(code: string): { list: string; code: string }[] {
  const names = [...new Set(receivers(code))].join('|');
  const direct = new RegExp(
    String.raw`(?<![\w.])(?:${names})(?:\[\w+\]|\.en)?\.(\w+)(?:\('([\w-]+)'\)|\.([\w-]+)|\['([\w-]+)'\])?`,
    'g',
  );
  const taken = /\{([^}]*)\} = (?:use\w*(?:Terms|Words\w*)\(|(?:words|kernel)\b)/g;
  return [
    ...[...code.matchAll(direct)].map(([, list = '', one, two, three]) => ({ list, code: one ?? two ?? three ?? '*' })),
    ...[...code.matchAll(taken)].flatMap(([, lists = '']) =>
      [...lists.matchAll(/\w+/g)].map(([list]) => ({ list, code: '*' })),
    ),
  ];
}

/** Words that nothing says: of a list that nothing takes from, or of one whose codes are all named and not this. */
export function unusedWords(tables: readonly Table[], sources: readonly Source[]): string[] {
  const tableFiles = new Set(tables.map(({ file }) => file));
  const speaking = sources.filter(({ file }) => ![...tableFiles].some((table) => file.endsWith(table)));
  const uses = sources.flatMap(({ file, code }) => usesIn(code).map((use) => ({ ...use, file })));
  const literals = new Set(speaking.flatMap(({ code }) => [...code.matchAll(/['.]([\w-]+)\b/g)].map(([, one]) => one)));
  return own(tables)
    .filter(([table, list, code]) =>
      list === ''
        ? !literals.has(code)
        : !uses.some(
            (use) => use.list === list && (use.code === '*' || use.code === code) && !use.file.endsWith(table.file),
          ),
    )
    .map(([table, list, code]) => `${called(table, list, code)} is used nowhere`);
}

/** Keys that are called like a code and say its word, but of another thing: the page that directs a screen. */
const OTHER_THINGS = new Set(['console:nav.stage']);

/** Words that two tables define for one code of one list, and words that the texts of a page say over again. */
export function doubleWords(tables: readonly Table[], first: Map<string, Texts>): string[] {
  const words = own(tables).filter(([, list]) => list !== '');
  const home = new Map<string, string>();
  const twice = words.flatMap(([table, list, code]) => {
    const name = `${list}.${code}`;
    const before = home.get(name);
    home.set(name, before ?? table.file);
    return before === undefined ? [] : [`${called(table, list, code)} is defined in ${before} as well`];
  });
  const again = [...first].flatMap(([space, texts]) =>
    [...texts].flatMap(([key, text]) => {
      if (OTHER_THINGS.has(`${space}:${key}`)) return [];
      const last = key.slice(key.lastIndexOf('.') + 1);
      const same = words.find(([, , code, word]) => code === last && word[FIRST] === text);
      return same ? [`${space}.${FIRST}.json: “${key}” says what ${called(same[0], same[1], same[2])} says`] : [];
    }),
  );
  return [...twice, ...again];
}
