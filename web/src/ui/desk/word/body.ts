/** What stands in a Word document, read in the browser. */
import { strToU8, zipSync } from 'fflate';
import { convertToHtml } from 'mammoth';
import { numberedXml } from './numbered.ts';
import type { Parts } from './openDocx.ts';

/** What of a Word document holds words. */
export type WordElement = {
  type: string;
  value?: string;
  isBold?: boolean;
  styleName?: string | null;
  numbering?: { level: string | number; isOrdered: boolean } | null;
  colSpan?: number;
  rowSpan?: number;
  children?: readonly WordElement[];
};

/** What stands in the document, as the reader understands it. Of its HTML nothing is wanted, so none is made. */
export async function bodyOf(parts: Parts): Promise<readonly WordElement[]> {
  const main = 'word/document.xml';
  const document = numberedXml(
    parts.get(main) ?? '',
    parts.get('word/numbering.xml') ?? '',
    parts.get('word/styles.xml') ?? '',
  );
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(name === main ? document : xml)]));
  const repacked = zipSync(files, { level: 0 });
  const arrayBuffer = repacked.slice().buffer;
  let body: readonly WordElement[] = [];
  const nothing: WordElement = { type: 'document', children: [] };
  await convertToHtml(
    { arrayBuffer },
    {
      transformDocument: (read: WordElement) => ((body = read.children ?? []), nothing),
      includeDefaultStyleMap: false,
    },
  );
  return body;
}
