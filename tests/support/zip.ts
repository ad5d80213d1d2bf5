import { inflateRawSync } from 'node:zlib';

/** The files of a .zip as text, by name; of a simple one, whose headers say how long each file is. */
export function unzipped(zip: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(zip);
  const files: Record<string, string> = {};
  for (let at = 0; at + 30 <= bytes.length && bytes.readUInt32LE(at) === 0x04034b50;) {
    const [method, size, name, extra] = [8, 18, 26, 28].map((offset) =>
      offset === 18 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const start = at + 30 + name + extra;
    const content = bytes.subarray(start, start + size);
    files[bytes.toString('utf8', at + 30, at + 30 + name)] = (method ? inflateRawSync(content) : content).toString();
    at = start + size;
  }
  return files;
}
