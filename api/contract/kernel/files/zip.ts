/**
 * What a .zip, and so a .docx or .xlsx, says it contains, before anything of it is unpacked. Whoever unpacks asks here
 * first, on either side of the wire.
 */

export type ZipEntry = { name: string; packed: number; unpacked: number };

/** What an office document may unpack to: far beyond any that people write, and little enough for a phone. */
export const zipLimits: { entries: number; bytes: number } = { entries: 4096, bytes: 256 * 1024 * 1024 };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** A number that says that the true one stands elsewhere, as in archives beyond 4 GB: none of ours. */
const elsewhere = 0xffffffff;

/** The entries of its directory; undefined when the archive is not whole, or contradicts itself. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let packed = 0;
  for (let at = directory; entries.length < count;) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return undefined;
    const entry = readEntry(view, at, bytes);
    packed += entry.packed;
    // Of entries that lie upon each other, together larger than the file, few bytes unpack to many.
    if (entry.packed === elsewhere || entry.unpacked === elsewhere || packed > bytes.length) return undefined;
    entries.push(entry);
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether unpacking it stays within the limits. */
export function unpacksWithin(entries: readonly ZipEntry[], { entries: most, bytes } = zipLimits): boolean {
  return entries.length <= most && entries.reduce((sum, { unpacked }) => sum + unpacked, 0) <= bytes;
}

/** The end record, behind which there may be a comment of 65 535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function readEntry(view: DataView, at: number, bytes: Uint8Array): ZipEntry {
  const length = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + entryLength, at + entryLength + length);
  return {
    name: new TextDecoder().decode(name),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
  };
}
