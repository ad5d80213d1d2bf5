/** Opens a .zip file by its directory; what it holds is unpacked one file at a time, and never to more than it says. */
import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { OpenArchive } from './check.ts';

type Place = { at: number; packed: number; size: number; method: number };

const endOfDirectory = 0x06054b50;
const ofDirectory = 0x02014b50;
const ofFile = 0x04034b50;
/** The largest file that an archive of ours has, with room. */
const largest = 1024 * 1024 * 1024;

/** @throws RangeError when it is no .zip, or says of itself what cannot be. */
export function openZip(file: string): OpenArchive & { close(): void } {
  const handle = fs.openSync(file, 'r');
  const { size } = fs.fstatSync(handle);
  const bytes = (at: number, length: number): Buffer => {
    if (at < 0 || length < 0 || at + length > size) throw new RangeError('not a .zip file, or cut off');
    const buffer = Buffer.alloc(length);
    fs.readSync(handle, buffer, 0, length, at);
    return buffer;
  };
  const places = directoryOf(bytes, size);
  return {
    names: places.map(([name]) => name),
    read: (name) => {
      const place = places.find(([one]) => one === name)?.[1];
      if (!place) throw new RangeError(`${name} is not in it`);
      return contentOf(bytes, place);
    },
    close: () => fs.closeSync(handle),
  };
}

function directoryOf(bytes: (at: number, length: number) => Buffer, size: number): [string, Place][] {
  const tail = bytes(Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== endOfDirectory) throw new RangeError('not a .zip file');
  const directory = bytes(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const found: [string, Place][] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ofDirectory;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    found.push([
      directory.toString('utf8', at + 46, at + 46 + name),
      {
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        at: directory.readUInt32LE(at + 42),
      },
    ]);
    at += 46 + name + extra + comment;
  }
  return found;
}

function contentOf(bytes: (at: number, length: number) => Buffer, { at, packed, size, method }: Place): Uint8Array {
  const header = bytes(at, 30);
  if (header.readUInt32LE(0) !== ofFile || size > largest) throw new RangeError('not a file of this .zip');
  const content = bytes(at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
  if (method === 0) return content;
  if (method !== 8) throw new RangeError('packed in a way that archives are not');
  return size === 0 ? new Uint8Array() : inflateRawSync(content, { maxOutputLength: size });
}
