/**
 * The one model of a text. What is kept, hashed and voted on is characters; this reads them into blocks, for phone, desk,
 * hall, public page and papers alike. Any characters are a text: a line that bears no mark is a paragraph, so whatever was
 * written before there were marks is read as it always was.
 */
import { numberOf, numeralCharacters } from '../numerals.ts';
import { plain, type Span, spansIn, tidy } from './spans.ts';

/** A cell of a table; its lines are set below each other. */
export type Cell = Span[][];
/** How far in a clause is numbered: 第一条 and 一、; （一）; 1.; （1）. */
export type Rank = 1 | 2 | 3 | 4;

export type Heading = { kind: 'heading'; level: 1 | 2 | 3; spans: Span[] };
export type Clause = { kind: 'clause'; rank: Rank; label: string; spans: Span[] };
export type Table = { kind: 'table'; head: boolean; rows: Cell[][] };
export type Block =
  | Heading
  | Clause
  | Table
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'bullet'; depth: 0 | 1 | 2; spans: Span[] };

/** What can be linked to, and what it is counted as. */
export type Numbered = { rank: Rank; number: number; branch: number; article: boolean };

const numeral = `[${numeralCharacters}]+`;
const chapter = new RegExp(`^第\\s*${numeral}\\s*(?:编|分编|部分|章|节)(?=[\\s\\u3000:：]|$)`);
const closeChapter = new RegExp(`^第${numeral}[编章节][^，。；\\s]{1,30}$`);
const article = new RegExp(`^第\\s*(${numeral})\\s*条(?:之(${numeral}))?`);
const counted: readonly (readonly [Rank, RegExp])[] = [
  [1, new RegExp(`^(${numeral.replace('0-9０-９', '')})、`)],
  [2, new RegExp(`^[(（](${numeral.replace('0-9０-９', '')})[)）]`)],
  [3, /^([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、)/],
  [4, /^[(（]([0-9０-９]{1,3})[)）]/],
];
const longestHeading = 40;

/** The blocks of a text. Total: whatever the characters, and the same for the same. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let table: string[] = [];
  for (const line of [...text.split(/\r\n|[\n\r\u2028\u2029\f\v]/), '']) {
    const bare = line.trim();
    if (isRow(bare)) {
      table.push(bare);
      continue;
    }
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
    const block = bare === '' ? null : blockOf(line, bare);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string, bare: string): Block | null {
  const [, hashes = '', title = ''] = /^(#{1,3})\s+(.+)$/.exec(bare) ?? [];
  if (hashes) return { kind: 'heading', level: hashes.length as Heading['level'], spans: unbold(title) };
  const [, before = '', item = ''] = /^(\s*)-\s+(.+)$/.exec(line) ?? [];
  if (item) {
    const depth = Math.min(2, Math.floor(before.length / 2)) as 0 | 1 | 2;
    return { kind: 'bullet', depth, spans: tidy(spansIn(item)) };
  }
  return worded(spansIn(bare));
}

/** What a line is by its words alone: a heading or a clause where it is numbered as one. */
export function worded(words: readonly Span[]): Block | null {
  const spans = tidy(words);
  const text = plain(spans);
  if (text === '') return null;
  const level = headingLevel(text);
  if (level) return { kind: 'heading', level, spans: [{ text, bold: false }] };
  const [label, rank] = labelOf(text);
  if (!rank) return { kind: 'paragraph', spans };
  return { kind: 'clause', rank, label: label.trim(), spans: tidy(without(spans, label.length)) };
}

const unbold = (title: string): Span[] => [{ text: plain(tidy(spansIn(title))), bold: false }];

/** Headings by their words, as official documents number them; a sentence is none. */
export function headingLevel(text: string): Heading['level'] | null {
  if (chapter.test(text) || closeChapter.test(text)) return /^第[^编章分部]*节/.test(text) ? 2 : 1;
  if (text.length > longestHeading || /[。;；：:]$/.test(text)) return null;
  const rank = counted.find(([, form]) => form.test(text))?.[0];
  return rank === 1 ? 2 : rank === 2 ? 3 : null;
}

/** The number a clause begins with, as it is written, and how far in it is counted. */
function labelOf(text: string): [string, Rank | null] {
  const [whole = ''] = article.exec(text) ?? [];
  // 第三条规定的… is a sentence about an article, and begins none.
  if (whole && !/^(?:第|、|和|与|及|或|至|到|的|所|中|规定|以)/.test(text.slice(whole.length))) return [whole, 1];
  for (const [rank, form] of counted) {
    const [label = ''] = form.exec(text) ?? [];
    if (label && text.length > label.length) return [label, rank];
  }
  return ['', null];
}

/** What a clause or a heading is counted as, told by its label or its words. */
export function numberedAs(label: string): Numbered | null {
  const [, main = '', side = ''] = article.exec(label) ?? [];
  if (main) return { rank: 1, number: numberOf(main) ?? 0, branch: side ? (numberOf(side) ?? 0) : 0, article: true };
  for (const [rank, form] of counted) {
    const [, digits] = form.exec(label) ?? [];
    if (digits) return { rank, number: numberOf(digits) ?? 0, branch: 0, article: false };
  }
  return null;
}

function without(spans: readonly Span[], length: number): Span[] {
  let left = length;
  return spans.map(({ text, bold }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return { text: text.slice(cut), bold };
  });
}

/** A row is what stands between bars, two cells at least. */
function isRow(bare: string): boolean {
  return bare.length > 2 && bare.startsWith('|') && /(^|[^\\])(\\\\)*\|$/.test(bare) && cellsIn(bare).length > 1;
}

function cellsIn(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < row.length; at++) {
    if (row[at] === '\\' && at + 1 < row.length) cell += `\\${row[++at] ?? ''}`;
    else if (row[at] === '|') {
      cells.push(cell);
      cell = '';
    } else cell += row[at];
  }
  return cells;
}

const isRule = (row: string): boolean => cellsIn(row).every((cell) => /^\s*:?-{3,}:?\s*$/.test(cell));

/** Rows of a table, each as long as the longest; a row of dashes below the first makes that one its head. */
function tableOf(lines: readonly string[]): Table {
  const head = lines.length > 1 && isRule(lines[1] ?? '');
  const rows = lines.filter((_, index) => !(head && index === 1)).map((line) => cellsIn(line).map(cellOf));
  const width = Math.max(...rows.map((row) => row.length));
  return {
    kind: 'table',
    head,
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => [])]),
  };
}

function cellOf(written: string): Cell {
  return written
    .split('<br>')
    .map((line) => tidy(spansIn(line)))
    .filter((spans) => spans.length > 0);
}
