/** Word files, read in the browser. A chunk of its own, which comes when somebody chooses one. */
import { bodyOf, type WordElement } from '../../ui/desk/word/body.ts';
import { openDocx } from '../../ui/desk/word/openDocx.ts';

/** The words below an element. Offices end lines within a paragraph, too, and articles begin on them. */
function wordsOf({ type, value = '', children = [] }: WordElement): string {
  if (type === 'text') return value;
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return children.map(wordsOf).join('') + (type === 'paragraph' ? '\n' : '');
}

/** The words of a .docx, a paragraph a line. @throws when it is none, or holds more than words. */
export async function textOfDocx(file: ArrayBuffer): Promise<string> {
  const parts = openDocx(new Uint8Array(file));
  if (typeof parts === 'string') throw new Error(parts);
  return (await bodyOf(parts)).map(wordsOf).join('');
}
