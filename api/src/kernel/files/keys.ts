/** Under which key bytes lie: files by their digest, portions of uploads by the byte they begin at. */
import { filePortion } from '@congress/contract/kernel/files/kinds';

/** The copies of a picture that are made beside the file itself. */
export type Rendition = 'shown' | 'thumbnail';

export const keyOf = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;
export const keyOfRendition = (sha256: string, rendition: Rendition): string => `${keyOf(sha256)}.${rendition}`;
export const keyOfPortion = (uploadId: string, from: number): string => `uploads/${uploadId}/${from}`;

/** Every key that a file of this digest may lie under. */
export const keysOf = (sha256: string): string[] => [
  keyOf(sha256),
  keyOfRendition(sha256, 'shown'),
  keyOfRendition(sha256, 'thumbnail'),
];

/** The keys of an upload of this size, as far as it may have come. */
export function keysOfUpload(uploadId: string, size: number): string[] {
  const portions = Math.ceil(size / filePortion);
  return Array.from({ length: portions }, (_, place) => keyOfPortion(uploadId, place * filePortion));
}
