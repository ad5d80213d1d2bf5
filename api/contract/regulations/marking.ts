/** Words that are looked for in articles, and where they stand. */

/** A stretch of text, and whether it is one of the words that were looked for. */
export type Stretch = { text: string; marked: boolean };

/** The words of a query: several, apart by blanks, must all be there. */
export const wordsOf = (query: string): string[] => [...new Set(query.toLowerCase().split(/\s+/).filter(Boolean))];

/** A text in stretches: the words, and what stands between them. Joined they are the text. */
export function marked(text: string, words: readonly string[]): Stretch[] {
  const wanted = words.filter(Boolean);
  if (wanted.length === 0) return text === '' ? [] : [{ text, marked: false }];
  const any = [...wanted]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${any.join('|')})`, 'i'));
  return parts.map((part, index) => ({ text: part, marked: index % 2 === 1 })).filter((part) => part.text !== '');
}

/** So much of a text around the first of the words that it holds, on one line. */
export function excerptOf(text: string, words: readonly string[], most = 120): string {
  const line = text.replaceAll('\n', ' ');
  const [before] = marked(line, words);
  const found = before && !before.marked && before.text.length < line.length ? before.text.length : 0;
  const from = found <= most / 3 ? 0 : found - Math.floor(most / 4);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + most)}${from + most < line.length ? '…' : ''}`;
}
