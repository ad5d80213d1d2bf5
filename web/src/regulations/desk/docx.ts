/** Word files, read in the browser. A chunk of its own, which comes when somebody chooses one. */
import { extractRawText } from 'mammoth';

/** The words of a .docx, a paragraph a line. @throws when it is none. */
export async function textOfDocx(arrayBuffer: ArrayBuffer): Promise<string> {
  const { value } = await extractRawText({ arrayBuffer });
  return value;
}
