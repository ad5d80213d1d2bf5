/** .doc, .xls and .ppt: streams in a small file system of their own, told by the names in it. */
import type { FileType } from '@congress/contract/kernel/files/kinds';

/** Names as they stand in its directory: UTF-16, each with its end. */
const named = (name: string): Buffer => Buffer.from(`${name}\0`, 'utf16le');

const kinds: [Buffer, FileType][] = [
  [named('WordDocument'), 'doc'],
  [named('Workbook'), 'xls'],
  [named('Book'), 'xls'],
  [named('PowerPoint Document'), 'ppt'],
];
const macros = ['_VBA_PROJECT', 'VBA', '_VBA_PROJECT_CUR', 'Macros'].map(named);

const inBytes = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Which of them it is; other files of the same make, such as installers and mails, are none. */
export function isOfficeBefore2007(bytes: Uint8Array): FileType | undefined {
  const all = inBytes(bytes);
  return kinds.find(([name]) => all.includes(name))?.[1];
}

/** Whether there is a project of macros in it. */
export function holdsMacros(bytes: Uint8Array): boolean {
  const all = inBytes(bytes);
  return macros.some((name) => all.includes(name));
}
