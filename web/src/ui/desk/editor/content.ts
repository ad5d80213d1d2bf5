/** Between the blocks of a text and what the editor holds of it. Pure both ways. */
import { type Block, blocksOf, type Cell } from '@congress/contract/kernel/text/blocks';
import type { Span } from '@congress/contract/kernel/text/spans';
import { writtenText } from '@congress/contract/kernel/text/writing';
import type { JSONContent } from '@tiptap/core';

const ordered = /^\d{1,3}\.$/;

/** What the editor shows of a text. */
export function contentOf(text: string): JSONContent {
  const content: JSONContent[] = [];
  for (const block of blocksOf(text)) {
    if (block.kind === 'bullet') intoList(content, 'bulletList', block.depth, block.spans);
    else if (block.kind === 'clause' && ordered.test(block.label)) intoOrdered(content, block.label, block.spans);
    else content.push(nodeOf(block));
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function nodeOf(block: Exclude<Block, { kind: 'bullet' }>): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: words(block.spans) };
    case 'clause': {
      const label = block.label.startsWith('第') ? `${block.label}　` : block.label;
      return { type: 'paragraph', content: words([{ text: label, bold: false }, ...block.spans]) };
    }
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row, index) => ({
          type: 'tableRow',
          content: row.map((cell) => ({
            type: block.head && index === 0 ? 'tableHeader' : 'tableCell',
            content: cellNodes(cell),
          })),
        })),
      };
    case 'paragraph':
      return { type: 'paragraph', content: words(block.spans) };
  }
}

const cellNodes = (cell: Cell): JSONContent[] =>
  cell.length > 0 ? cell.map((line) => ({ type: 'paragraph', content: words(line) })) : [{ type: 'paragraph' }];

const words = (spans: readonly Span[]): JSONContent[] =>
  spans.map(({ text, bold }) => ({ type: 'text', text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) }));

const item = (spans: readonly Span[]): JSONContent => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: words(spans) }],
});

/** An item of the list that ends the content, so far in; a new list where there is none. */
function intoList(content: JSONContent[], type: string, depth: number, spans: readonly Span[]): void {
  const last = content[content.length - 1];
  const lastItem = last?.content?.[last.content.length - 1]?.content;
  if (last?.type !== type) content.push({ type, content: [item(spans)] });
  else if (depth === 0 || !lastItem) last.content?.push(item(spans));
  else intoList(lastItem, type, depth - 1, spans);
}

function intoOrdered(content: JSONContent[], label: string, spans: readonly Span[]): void {
  const number = Number.parseInt(label, 10);
  const last = content[content.length - 1];
  const follows =
    last?.type === 'orderedList' && Number(last.attrs?.['start']) + (last.content?.length ?? 0) === number;
  if (follows) last.content?.push(item(spans));
  else content.push({ type: 'orderedList', attrs: { start: number }, content: [item(spans)] });
}

/** The characters of what the editor holds, where a paragraph that begins with 第一条 is an article as anywhere. */
export function textOf(content: JSONContent): string {
  const held = (content.content ?? []).flatMap((node) => blocksIn(node, 0));
  return writtenText(blocksOf(writtenText(held)));
}

function blocksIn(node: JSONContent, depth: number): Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading': {
      const level = Math.min(3, Math.max(1, Number(node.attrs?.['level']))) as 1 | 2 | 3;
      return [{ kind: 'heading', level, spans: spansOf(node) }];
    }
    case 'bulletList':
      return children.flatMap((each) => itemOf(each, depth, null));
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      return children.flatMap((each, index) => itemOf(each, depth, `${start + index}.`));
    }
    case 'table':
      return [tableOf(children)];
    case 'paragraph':
      return [{ kind: 'paragraph', spans: spansOf(node) }];
    default:
      return children.flatMap((each) => blocksIn(each, depth));
  }
}

/** The first paragraph of an item bears its mark; further ones are items of a bulleted list too, for they stand in it. */
function itemOf(listItem: JSONContent, depth: number, label: string | null): Block[] {
  return (listItem.content ?? []).flatMap((node, index): Block[] => {
    if (node.type !== 'paragraph') return blocksIn(node, label === null ? depth + 1 : depth);
    const spans = spansOf(node);
    if (label === null) return [{ kind: 'bullet', depth: Math.min(2, depth) as 0 | 1 | 2, spans }];
    return [index === 0 ? { kind: 'clause', rank: 3, label, spans } : { kind: 'paragraph', spans }];
  });
}

/** A table whose merged cells are taken apart: the words stand in the first of them, the others are empty. */
function tableOf(rows: readonly JSONContent[]): Block {
  const grid: Cell[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.content ?? []) {
      while (taken[y]?.has(x)) x++;
      const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let dy = 0; dy < high; dy++) for (let dx = 0; dx < wide; dx++) taken[y + dy]?.add(x + dx);
      const line = grid[y];
      if (line) line[x] = linesOf(cell);
      x += wide;
    }
  }
  const width = Math.max(0, ...taken.map((columns) => Math.max(-1, ...columns) + 1));
  return {
    kind: 'table',
    head: (rows[0]?.content ?? []).every(({ type }) => type === 'tableHeader'),
    rows: grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? [])),
  };
}

const span = (cell: JSONContent, name: string): number => Math.max(1, Number(cell.attrs?.[name] ?? 1));

function linesOf(cell: JSONContent): Cell {
  return (cell.content ?? []).map(spansOf).filter((spans) => spans.length > 0);
}

/** All words below a node. */
function spansOf(node: JSONContent): Span[] {
  if (node.type === 'text') {
    return [{ text: node.text ?? '', bold: (node.marks ?? []).some(({ type }) => type === 'bold') }];
  }
  return (node.content ?? []).flatMap(spansOf);
}
