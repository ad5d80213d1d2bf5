/** What changed between two wordings: by clause, and within a clause by word. Pure. */
import { type Block, blocksOf } from '@congress/contract/kernel/text/blocks';
import { plain } from '@congress/contract/kernel/text/spans';
import { diffArrays } from 'diff';

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };
/** A paragraph, clause, item or row of a table; `kind` says whether it is there in both, in one, or in other words. */
export type Change = { kind: 'same' | 'added' | 'removed' | 'changed'; pieces: Piece[] };

/** The lines of a text as they are compared: each block a line, each row of a table one. */
function linesOf(text: string): string[] {
  return blocksOf(text).flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.map((row) => row.map((cell) => cell.map(plain).join(' ')).join(' ｜ '));
    }
    return `${mark(block)}${plain(block.spans)}`;
  });
}

function mark(block: Exclude<Block, { kind: 'table' }>): string {
  if (block.kind === 'clause') return `${block.label}${block.label.startsWith('第') ? '　' : ''}`;
  return block.kind === 'bullet' ? '• ' : '';
}

/** Words of a text: where the browser can tell them apart its words, else characters and Latin words. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

function wordsOf(line: string): string[] {
  if (segmenter) return Array.from(segmenter.segment(line), ({ segment }) => segment);
  return line.match(/[\d.]+|[A-Za-z]+|[\s\S]/g) ?? [];
}

/** All of both texts in order, with what changed. */
export function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let removed: string[] = [];
  const flush = (): void => {
    changes.push(...removed.map((text) => whole('removed', text)));
    removed = [];
  };
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) {
      changes.push(...paired(removed, part.value));
      removed = [];
    } else {
      flush();
      changes.push(...part.value.map((text) => whole('same', text)));
    }
  }
  flush();
  return changes;
}

const whole = (kind: 'same' | 'added' | 'removed', text: string): Change => ({ kind, pieces: [{ kind, text }] });

/** Lines that were taken out beside lines that were put in: those alike are one line in other words. */
function paired(removed: readonly string[], added: readonly string[]): Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const text of added) {
    const at = removed.findIndex((one, index) => index >= next && alike(one, text));
    if (at < 0) {
      changes.push(whole('added', text));
      continue;
    }
    changes.push(...removed.slice(next, at).map((one) => whole('removed', one)));
    changes.push({ kind: 'changed', pieces: piecesBetween(removed[at] ?? '', text) });
    next = at + 1;
  }
  changes.push(...removed.slice(next).map((one) => whole('removed', one)));
  return changes;
}

/** Half of the words of the shorter one stand in both. */
function alike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const there = new Map<string, number>();
  for (const word of words) there.set(word, (there.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = there.get(word) ?? 0;
    if (left > 0) common++;
    there.set(word, left - 1);
  }
  return common * 2 >= Math.min(words.length, others.length);
}

function piecesBetween(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Runs of lines in which nothing changed, as one; a line on each side of a change stays in sight. */
export function folded(changes: readonly Change[]): (Change | { kind: 'folded'; lines: Change[] })[] {
  const near = changes.map((_, at) => [at - 1, at, at + 1].some((i) => changes[i] && changes[i].kind !== 'same'));
  const rows: (Change | { kind: 'folded'; lines: Change[] })[] = [];
  for (const [at, change] of changes.entries()) {
    const last = rows[rows.length - 1];
    if (near[at]) rows.push(change);
    else if (last?.kind === 'folded') last.lines.push(change);
    else rows.push({ kind: 'folded', lines: [change] });
  }
  return rows;
}
