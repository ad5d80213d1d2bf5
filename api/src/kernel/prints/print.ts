/**
 * A print 成文: what is composed of recorded facts to be printed, signed and kept, before it is laid out. It says what
 * stands where and nothing of fonts or millimetres, so that a Word file, a page and a PDF of it say the same.
 */
import type { Locale } from '@congress/contract/kernel/primitives';

/** How wide a column is beside the others, and on which side its words stand. */
export type Column = { title: string; share: number; align?: 'left' | 'center' | 'right' };

export type Block =
  /** Whom it is addressed to: 主送. */
  | { kind: 'addressee'; text: string }
  /** 一、 and （一）: numbered by whoever composes. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** A paragraph of the body, its first line two characters in. */
  | { kind: 'text'; text: string }
  /** A line in the middle, or flush left. */
  | { kind: 'line'; text: string; align: 'left' | 'center' }
  /** Small words below a table. */
  | { kind: 'note'; text: string }
  /** `small` for long lists, `tall` for tables that are filled in by hand. */
  | { kind: 'table'; columns: Column[]; rows: string[][]; size?: 'small' | 'tall' }
  /** A form: labels on the left, what is known of them on the right. */
  | { kind: 'facts'; rows: [label: string, value: string][] }
  /** Room to sign by hand, and the mark that was given on the platform. */
  | { kind: 'signatures'; rows: { as: string; by: string }[] }
  /** 落款: who issues it and when; a seal is put over the date. */
  | { kind: 'issued'; by: string; on: string }
  | { kind: 'page' };

export type Print = {
  language: Locale;
  /** Stands on every page, for instance that it is of a trial. */
  mark: string | null;
  /** Whose it is and of which session, above a title that does not say so itself. */
  head: string | null;
  /** 发文字号, once it was given one. */
  number: string | null;
  /** Broken into lines where its sense is. */
  title: string;
  /** Below the title, in brackets: by whom and when it was adopted. */
  legend: string | null;
  blocks: Block[];
  /** Who it comes from, as the file's properties say. */
  author: string;
  /** The instant of the latest fact in it, which is the file's date as well. */
  at: string;
};

/** How wide a text is, in characters of the body: a letter or digit takes half the room of a Chinese character. */
export function widthOf(text: string): number {
  return Array.from(text, (one) => ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1)).reduce((all, one) => all + one, 0);
}

/** The title in one line, for names of files and lists. */
export const lineOf = ({ title }: Pick<Print, 'title'>): string => title.replaceAll('\n', '');

/** Whether a table has a head: one that was typed without has none. */
export const isHeaded = (columns: readonly Column[]): boolean => columns.some(({ title }) => title !== '');

/** Whether a block stands right before the issuer's name, which is never alone on a page. */
export function leadsToIssuer({ blocks }: Print, index: number): boolean {
  return blocks[index + 1]?.kind === 'issued';
}

/** Tables longer than this are bound in volumes, so that no file grows beyond what people and programs open. */
export const rowsPerVolume = 1_000;

const longest = ({ blocks }: Print): number =>
  Math.max(0, ...blocks.map((block) => (block.kind === 'table' ? block.rows.length : 0)));

/** How many volumes a table of so many rows is bound in; one at least. */
export function volumesFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerVolume));
}

/** One volume of a print: its longest table in part, all else as it is; what follows the table in the last one only. */
export function volumeOf(print: Print, volume: number, called: (volume: number, of: number) => string): Print {
  const rows = longest(print);
  const of = volumesFor(rows);
  if (of === 1) return print;
  const cut = print.blocks.findIndex((block) => block.kind === 'table' && block.rows.length === rows);
  const blocks = print.blocks.flatMap((block, index): Block[] => {
    if (index > cut) return volume === of ? [block] : [];
    if (index < cut || block.kind !== 'table') return [block];
    return [{ ...block, rows: block.rows.slice((volume - 1) * rowsPerVolume, volume * rowsPerVolume) }];
  });
  const legend = [print.legend, called(volume, of)].filter((part) => part !== null).join(' ');
  return { ...print, legend, blocks };
}
