/** Word files, read in the browser into a text. A chunk of its own, which comes when somebody chooses one. */
import { type Block, blocksOf, type Cell } from '@congress/contract/kernel/text/blocks';
import { plain, type Span } from '@congress/contract/kernel/text/spans';
import { writtenText } from '@congress/contract/kernel/text/writing';
import { bodyOf, type WordElement as Element } from './body.ts';
import { type DocxProblem, mostBytes, openDocx } from './openDocx.ts';

/** What a file gave, and how much of it a text has no place for. */
export type Imported = {
  text: string;
  /** Of a file that begins with a title, that. */
  title: string;
  left: { pictures: number; footnotes: number; merged: number };
};

/** The text of a .docx. Nothing of it is executed, and no HTML is made of it. */
export async function readDocx(file: File): Promise<Imported | { problem: DocxProblem | 'no-docx' }> {
  if (!/\.docx$/i.test(file.name)) return { problem: /\.(doc|wps)$/i.test(file.name) ? 'old-word' : 'no-docx' };
  if (file.size > mostBytes) return { problem: 'too-large' };
  const parts = openDocx(new Uint8Array(await file.arrayBuffer()));
  if (typeof parts === 'string') return { problem: parts };
  try {
    const body = await bodyOf(parts);
    const left = { pictures: 0, footnotes: 0, merged: 0 };
    const blocks = body.flatMap((each) => blocksIn(each, left));
    return { ...titled(blocks), left };
  } catch {
    return { problem: 'damaged' };
  }
}

/** The title that a file begins with, apart from its text. */
function titled(blocks: readonly Block[]): { text: string; title: string } {
  const [first, ...others] = blocksOf(writtenText(blocks));
  if (first?.kind === 'heading' && first.level === 1 && !/^第.+[章编]/.test(plain(first.spans))) {
    return { title: plain(first.spans), text: writtenText(others) };
  }
  return { title: '', text: writtenText(first ? [first, ...others] : []) };
}

function blocksIn(element: Element, left: Imported['left']): Block[] {
  if (element.type === 'table') return [tableOf(element, left)];
  if (element.type === 'paragraph') return paragraphs(element, left);
  return (element.children ?? []).flatMap((each) => blocksIn(each, left));
}

function paragraphs(element: Element, left: Imported['left']): Block[] {
  const { styleName, numbering } = element;
  const lines = linesOf(element, left);
  const name = styleName?.toLowerCase() ?? '';
  const level = /^(?:heading|标题)\s*(\d)$/.exec(name)?.[1];
  if (level || name === 'title' || name === '标题') {
    const spans = lines.flat();
    return [{ kind: 'heading', level: Math.min(3, Number(level ?? 1)) as 1 | 2 | 3, spans }];
  }
  if (numbering && !numbering.isOrdered) {
    const depth = Math.min(2, Number(numbering.level)) as 0 | 1 | 2;
    return lines.map((spans) => ({ kind: 'bullet', depth, spans }));
  }
  return lines.map((spans) => ({ kind: 'paragraph', spans }));
}

/** Words below an element; offices end lines within a paragraph, too. */
function linesOf(element: Element, left: Imported['left']): Span[][] {
  const lines: Span[][] = [[]];
  const walk = (each: Element, bold: boolean): void => {
    if (each.type === 'text') lines[lines.length - 1]?.push({ text: each.value ?? '', bold });
    else if (each.type === 'tab') lines[lines.length - 1]?.push({ text: ' ', bold });
    else if (each.type === 'break') lines.push([]);
    else if (each.type === 'image') left.pictures++;
    else if (each.type === 'noteReference') left.footnotes++;
    else for (const child of each.children ?? []) walk(child, bold || each.isBold === true);
  };
  walk(element, false);
  return lines;
}

/** A table whose merged cells are taken apart: the words stand in the first of them, the others are empty. */
function tableOf(table: Element, left: Imported['left']): Block {
  const rows: Cell[][] = (table.children ?? []).map(() => []);
  for (const [y, row] of (table.children ?? []).entries()) {
    let x = 0;
    for (const cell of row.children ?? []) {
      const line = rows[y];
      if (!line) continue;
      while (line[x]) x++;
      const [wide, high] = [cell.colSpan ?? 1, cell.rowSpan ?? 1];
      if (wide > 1 || high > 1) left.merged++;
      for (let down = 0; down < high; down++) {
        for (let along = 0; along < wide; along++) {
          const there = rows[y + down];
          if (there) there[x + along] = down + along === 0 ? cellOf(cell, left) : [];
        }
      }
      x += wide;
    }
  }
  return { kind: 'table', head: rows.length > 1, rows };
}

function cellOf(cell: Element, left: Imported['left']): Cell {
  return (cell.children ?? []).flatMap((each) =>
    each.type === 'table' ? (each.children ?? []).flatMap((row) => linesOf(row, left)) : linesOf(each, left),
  );
}
