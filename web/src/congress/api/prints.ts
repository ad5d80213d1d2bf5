/** What is printed from the record. */
import type { PrintCard, PrintFormat } from '@congress/contract/congress/prints/kinds';
import type { Locale } from '@congress/contract/kernel/primitives';
import { download, readPage } from '../../live/http/download.ts';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** One print, in one of its volumes. */
export type Wanted = Pick<PrintCard, 'kind' | 'about'> & { volume: number; language: Locale };

/** What can be printed now. */
export async function listPrints(congressId: string, language: Locale): Promise<PrintCard[]> {
  const { prints } = await request<{ prints: PrintCard[] }>(at(congressId, '/prints'), { query: { language } });
  return prints;
}

function placeOf(congressId: string, { kind, about, volume, language }: Wanted, format: PrintFormat): string {
  const one = about === null ? '' : `&about=${about}`;
  return at(congressId, `/prints/${kind}?format=${format}&language=${language}&volume=${volume}${one}`);
}

/** The print as a page of its own, to look at and to send to a printer. */
export function printAsPage(congressId: string, wanted: Wanted): Promise<string> {
  return readPage(placeOf(congressId, wanted, 'html'));
}

/** Saves the print as a file. */
export function savePrint(congressId: string, wanted: Wanted, format: PrintFormat, name: string): Promise<void> {
  return download(placeOf(congressId, wanted, format), `${name}.${format}`);
}
