/** "Something of this changed": all that whoever watches a small dossier is told, to read it again. */
import { changed } from '@congress/contract/kernel/dossier';
import type { Io } from './socketData.ts';

/** What one connection watches at most; a page shows one or two. */
export const mostWatched = 20;

export function newsRoom(dossierId: string): string {
  return `${dossierId}/news`;
}

/** Tells whoever watches a dossier which version it has now. */
export function tellChanged(io: Io, dossierId: string, version: number): void {
  io.to(newsRoom(dossierId)).emit('changed', changed.parse({ dossierId, version }));
}
