/** Files as people send them, and as nobody should. */
import { crc32 } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';

const contentTypes = (main: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );

/** A document of Word with these parts besides its own. */
export function docx(further: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': contentTypes('word'),
    'word/document.xml': strToU8('<w:document/>'),
    ...further,
  });
}

/** A document with this in it; nothing that a reader would show. */
export const pdf = (content = ''): Uint8Array =>
  strToU8(`%PDF-1.7\n%${content}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

/** A photograph as a telephone takes it: turned, and with the place where it was taken. */
export function photo(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Uint8Array> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
    .withExif({
      IFD0: { Make: 'SpyCam', Artist: '张三' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
}

/** .doc and its like: a signature, names of streams in UTF-16, and zeros. */
export function officeBefore2007(...names: string[]): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const streams = names.map((name) => Buffer.from(`${name}\0`, 'utf16le'));
  return Buffer.concat([head, Buffer.alloc(504), ...streams, Buffer.alloc(512)]);
}

/** A .docx whose directory says that an entry unpacks to a gigabyte. */
export function bomb(): Uint8Array {
  const bytes = docx({ 'word/media/zeros.bin': new Uint8Array(4 * 1024 * 1024) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const entry = view.getUint32(at, true) === 0x02014b50;
    if (entry && view.getUint32(at + 24, true) === 4 * 1024 * 1024) view.setUint32(at + 24, 1024 ** 3, true);
  }
  return bytes;
}

/** Office parts by the thousand. */
export function crowd(): Uint8Array {
  return docx(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`word/${n}.xml`, strToU8('')])));
}

/** A picture that says it has very many points, in very few bytes. */
export async function vastPicture(): Promise<Uint8Array> {
  const bytes = Buffer.from(await photo('png'));
  const header = bytes.indexOf('IHDR');
  bytes.writeUInt32BE(30_000, header + 4);
  bytes.writeUInt32BE(30_000, header + 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(header, header + 17)), header + 17);
  return bytes;
}
