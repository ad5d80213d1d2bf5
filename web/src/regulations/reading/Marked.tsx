import { marked, wordsOf } from '@congress/contract/regulations/marking';

/** A text in which the words that were looked for are marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  return marked(text, wordsOf(query)).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- stretches may be equal, and never move
    part.marked ? <mark key={index}>{part.text}</mark> : part.text,
  );
}
