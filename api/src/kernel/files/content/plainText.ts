/** Text and nothing else: what a browser might take for a page or a drawing is none. */

const encodings = ['utf-8', 'gb18030'] as const;
/** Controls other than line ends and tabs, which no text has. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\0-\x08\x0e-\x1f]/;
const markup = /^\s*<(!doctype|html|svg|\?xml|script)|<script[\s>]/i;

/** Whether all of it reads as text, in UTF-8, in GB18030, or in UTF-16 that says so. */
export function isPlainText(bytes: Uint8Array): boolean {
  const text = read(bytes);
  return text !== undefined && !controls.test(text) && !markup.test(text);
}

function read(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of marked ? ['utf-16le'] : encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; perhaps in the next.
    }
  }
  return undefined;
}
