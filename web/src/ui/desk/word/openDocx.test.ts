import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openDocx } from './openDocx.ts';

const types = strToU8('<Types/>');
const document = strToU8('<w:document/>');
const plain = { '[Content_Types].xml': types, 'word/document.xml': document };

test('W-6: of a Word file only what holds words is unpacked', () => {
  const parts = openDocx(
    zipSync({ ...plain, 'word/media/image1.png': new Uint8Array(10), '../../evil.xml': document }),
  );
  expect(parts instanceof Map && [...parts.keys()]).toEqual(['[Content_Types].xml', 'word/document.xml']);
});

test.each([
  ['macros', zipSync({ ...plain, 'word/vbaProject.bin': new Uint8Array(10) })],
  [
    'macros',
    zipSync({
      ...plain,
      '[Content_Types].xml': strToU8('<T a="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
    }),
  ],
  ['too-large', zipSync({ ...plain, 'word/bomb.xml': new Uint8Array(30_000_000) })],
  ['too-large', new Uint8Array(20_000_001)],
  [
    'too-large',
    zipSync(Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`${index}`, new Uint8Array(0)]))),
  ],
  ['old-word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['damaged', strToU8('第一条')],
  ['damaged', zipSync(plain).subarray(0, 60)],
  ['damaged', zipSync({ ...plain, 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>') })],
  ['damaged', zipSync({ '[Content_Types].xml': types })],
])('W-6: a file is refused because it is or has: %s', (problem, bytes) => {
  expect(openDocx(bytes)).toBe(problem);
});
