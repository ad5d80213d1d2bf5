/** The other way around: blocks as the characters they are kept as. Written and read again, a text is the same. */
import { type Block, type Cell, headingLevel } from './blocks.ts';
import { plain, type Span, tidy, writtenSpans } from './spans.ts';

/** The canonical characters of blocks, as they are hashed. */
export function writtenText(blocks: readonly Block[]): string {
  let text = '';
  let before: Block | null = null;
  for (const block of blocks) {
    const written = writtenBlock(block);
    if (written === '') continue;
    text += before === null ? written : `${close(before, block) ? '\n' : '\n\n'}${written}`;
    before = block;
  }
  return text;
}

/** Items of one list stand on lines below each other; everything else has a blank line between, as Markdown wants it. */
function close(before: Block, block: Block): boolean {
  if (before.kind === 'bullet') return block.kind === 'bullet';
  return before.kind === 'clause' && block.kind === 'clause' && before.rank > 2 && block.rank > 2;
}

/** As they are set: articles with a wide blank, 1. with a narrow one, （一） with none. */
const spaceAfter = (label: string): string => (label.startsWith('第') ? '　' : /[.．]$/.test(label) ? ' ' : '');

function writtenBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return heading(plain(tidy(block.spans)), block.level);
    case 'clause':
      return `${block.label}${spaceAfter(block.label)}${writtenSpans(block.spans)}`.trim();
    case 'bullet': {
      const words = writtenSpans(block.spans);
      return words && `${'  '.repeat(block.depth)}- ${words}`;
    }
    case 'table':
      return table(block.rows, block.head);
    case 'paragraph':
      return paragraph(block.spans);
  }
}

/** A heading says so by its number where it has one, else by a mark. */
function heading(text: string, level: 1 | 2 | 3): string {
  if (text === '') return '';
  const words = writtenSpans([{ text, bold: false }]);
  return headingLevel(text) === level ? words : `${'#'.repeat(level)} ${words}`;
}

function paragraph(spans: readonly Span[]): string {
  const words = writtenSpans(spans);
  return /^(#{1,3}\s|-\s|\|)/.test(words) ? `\\${words}` : words;
}

/** One column is no table: its cells are paragraphs. */
function table(rows: readonly Cell[][], head: boolean): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) {
    return rows
      .flat()
      .flat()
      .map(paragraph)
      .filter((line) => line !== '')
      .join('\n\n');
  }
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, index) => cell(row[index] ?? [])).join(' | ')} |`,
  );
  if (head) lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

function cell(lines: Cell): string {
  return lines
    .map((spans) => writtenSpans(spans).replaceAll('|', '\\|'))
    .filter((line) => line !== '')
    .join('<br>');
}
