/** The first sheet of an .xlsx as text, its cells parted by tabs. */
import { unpacksWithin, zipEntries } from '@congress/contract/kernel/files/zip';
import { unzipSync, zipSync } from 'fflate';
import { readSheet, type CellValue } from 'read-excel-file/universal';
import { inOneLine } from './csv.ts';

export type XlsxRead = { text: string } | { problem: 'damaged' | 'overblown' };

/** What a table of people may unpack to: ten times one of 30 000 rows. */
const limits = { entries: 1000, bytes: 64 * 1024 * 1024 };
/** Of all that is in it no more than cells need: no pictures, no macros, no links. */
const parts = /^(\[Content_Types\]\.xml|_rels\/|xl\/(_rels\/|worksheets\/|sharedStrings|styles|workbook))/;

/** Reads it; nothing in it is carried out. Formulas are what they were last shown as. */
export async function textOfXlsx(bytes: Uint8Array): Promise<XlsxRead> {
  const entries = zipEntries(bytes);
  if (!entries) return { problem: 'damaged' };
  if (!unpacksWithin(entries, limits)) return { problem: 'overblown' };
  try {
    // Unpacked here, where the sizes it says of itself are also the room it gets. The library would have threads do it,
    // which pages of ours may not start.
    const plain = zipSync(unzipSync(bytes, { filter: ({ name }) => parts.test(name) }), { level: 0 });
    const rows = await readSheet(plain.slice().buffer);
    return { text: rows.map((row) => row.map(cellText).join('\t')).join('\n') };
  } catch {
    return { problem: 'damaged' };
  }
}

function cellText(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return inOneLine(String(cell));
}
