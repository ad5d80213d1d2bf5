/** What files may be, without schemas: pages ask it, too. */

/** What may be attached, by what the content is, whatever its name says (F-2). */
export const fileTypes = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'png',
  'jpg',
  'webp',
  'txt',
  'csv',
  'md',
] as const;
export type FileType = (typeof fileTypes)[number];

/** Those that are shown as pictures. */
export const pictureTypes: readonly FileType[] = ['png', 'jpg', 'webp'];

/** Bytes of the largest file (F-1). */
export const largestFile = 50 * 1024 * 1024;
/** Bytes of each portion but the last: a broken connection loses no more than one, and every proxy lets it through. */
export const filePortion = 512 * 1024;
