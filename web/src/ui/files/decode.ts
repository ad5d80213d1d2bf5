/** Bytes of a plain text as a text: UTF-8, UTF-16 where it says so, or GB18030, as Chinese offices have saved for decades. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? ['utf-16le'] : first === 0xfe && second === 0xff ? ['utf-16be'] : [];
  for (const encoding of utf16.length > 0 ? utf16 : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not this one.
    }
  }
  return null;
}
