/** Words within a block of a text: plain or bold, told by `**`; a mark that means itself has a backslash before it. */

export type Span = { text: string; bold: boolean };

const marks = '\\*|#-';

/** The words of a line. A `**` that nothing closes means itself, as every mark does in texts written without any. */
export function spansIn(line: string): Span[] {
  const pieces = piecesOf(line);
  const toggles = pieces.filter((piece) => piece === null).length;
  const spans: Span[] = [];
  let bold = false;
  let seen = 0;
  for (const piece of pieces) {
    if (piece !== null) add(spans, piece, bold);
    else if (++seen === toggles && !bold) add(spans, '**', false);
    else bold = !bold;
  }
  return spans;
}

/** Stretches of plain words, and `null` for each `**` between them; more stars in a row are no mark. */
function piecesOf(line: string): (string | null)[] {
  const pieces: (string | null)[] = [];
  let words = '';
  for (let at = 0; at < line.length; at++) {
    const next = line[at + 1] ?? '';
    const stars = line[at] === '*' ? (/^\*+/.exec(line.slice(at, at + 200))?.[0] ?? '') : '';
    if (line[at] === '\\' && next !== '' && marks.includes(next)) {
      words += next;
      at++;
    } else if (stars.length === 2) {
      pieces.push(words, null);
      words = '';
      at++;
    } else {
      words += stars || line[at];
      at += Math.max(stars.length - 1, 0);
    }
  }
  return [...pieces, words];
}

function add(spans: Span[], text: string, bold: boolean): void {
  const last = spans[spans.length - 1];
  if (last?.bold === bold) last.text += text;
  else if (text !== '') spans.push({ text, bold });
}

/** Words with nothing to trim, joined where they are alike. */
export function tidy(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { text, bold } of spans) add(joined, text.replace(/[\n\r\u2028\u2029\f\v]+/g, ' '), bold);
  while (joined[0]?.text.trimStart() === '') joined.shift();
  while (joined[joined.length - 1]?.text.trimEnd() === '') joined.pop();
  const [first, last] = [joined[0], joined[joined.length - 1]];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joined;
}

/** The characters that words are kept as. */
export function writtenSpans(spans: readonly Span[]): string {
  return tidy(spans)
    .map(({ text, bold }) => (bold ? `**${escaped(text)}**` : escaped(text)))
    .join('');
}

/** A backslash that would speak for what follows, and stars that would be read as a mark, each get one before them. */
function escaped(text: string): string {
  return text.replace(/\\(?=[\\*|#-]|$)|^\*+|\*+$|\*{2,}/g, (mark) => Array.from(mark, (each) => `\\${each}`).join(''));
}

/** Words without what is bold about them. */
export function plain(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
