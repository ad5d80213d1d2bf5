/** What a file is, by its content; what its name says counts for plain text only (F-2). */
import type { FileType } from '@congress/contract/kernel/files/kinds';
import { unpacksWithin, zipEntries } from '@congress/contract/kernel/files/zip';
import { fileTypeFromBuffer } from 'file-type';
import { isPlainText } from './plainText.ts';
import { isOfficeBefore2007, holdsMacros } from './officeBefore2007.ts';

export type Unfit = 'file-kind-refused' | 'file-has-macros' | 'file-damaged' | 'file-overblown';

/** By the extension that the library gives what it recognizes. */
const recognized: Partial<Record<string, FileType>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  png: 'png',
  jpg: 'jpg',
  webp: 'webp',
};
const withMacros = new Set(['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'ppsm']);
const plain: Partial<Record<string, FileType>> = { txt: 'txt', csv: 'csv', md: 'md' };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Its type, or why it is not taken. */
export async function recognize(bytes: Uint8Array, name: string): Promise<FileType | { unfit: Unfit }> {
  const unpacked = isZip(bytes) ? unfitArchive(bytes) : undefined;
  if (unpacked) return { unfit: unpacked };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === 'cfb') return officeBefore2007(bytes);
  if (found && withMacros.has(found.ext)) return { unfit: 'file-has-macros' };
  const type = found ? recognized[found.ext] : plain[extensionOf(name)];
  if (!type) return { unfit: 'file-kind-refused' };
  if (type === 'pdf' && !isWholePdf(bytes)) return { unfit: 'file-damaged' };
  if (!found && !isPlainText(bytes)) return { unfit: 'file-kind-refused' };
  return type;
}

/** Looked at before the library opens it: a bomb, or macros, which no extension and no declared type hides. */
function unfitArchive(bytes: Uint8Array): Unfit | undefined {
  const entries = zipEntries(bytes);
  if (!entries) return 'file-damaged';
  if (!unpacksWithin(entries)) return 'file-overblown';
  if (entries.some(({ name }) => /vbaproject\.bin$/i.test(name))) return 'file-has-macros';
  return undefined;
}

function officeBefore2007(bytes: Uint8Array): FileType | { unfit: Unfit } {
  const type = isOfficeBefore2007(bytes);
  if (!type) return { unfit: 'file-kind-refused' };
  return holdsMacros(bytes) ? { unfit: 'file-has-macros' } : type;
}

/** A reader finds its way from the end; one that was cut off has none. */
function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).includes('%%EOF');
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
