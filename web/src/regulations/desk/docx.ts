/** Word files, read in the browser. A chunk of its own, which comes when somebody chooses one. */
import { convertToHtml } from 'mammoth';

/** What of a Word document holds words. */
type Element = { type: string; value?: string; children?: readonly Element[] };

/** The words below an element. Offices end lines within a paragraph, too, and articles begin on them. */
function wordsOf({ type, value = '', children = [] }: Element): string {
  if (type === 'text') return value;
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  return children.map(wordsOf).join('') + (type === 'paragraph' ? '\n' : '');
}

/** The words of a .docx, a paragraph a line. @throws when it is none. */
export async function textOfDocx(arrayBuffer: ArrayBuffer): Promise<string> {
  let text = '';
  const nothing: Element = { type: 'document', children: [] };
  // The reader's own plain text runs lines of a paragraph together. Of its HTML nothing is wanted, so none is made.
  await convertToHtml({ arrayBuffer }, { transformDocument: (read: Element) => ((text = wordsOf(read)), nothing) });
  return text;
}
