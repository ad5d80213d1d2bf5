/** Files that people attach: how they are taken in, and how logs refer to them. */
import { z } from 'zod';
import { id, instant, keptLine, largestInteger, sha256, words } from '../primitives.ts';
import { fileTypes, largestFile } from './kinds.ts';

export const fileType = z.enum(fileTypes);

/** A file as events refer to it; the digest is what the log vouches for. */
export const fileRef = z.object({
  fileId: id,
  sha256,
  name: keptLine,
  type: fileType,
  size: z.int().min(1).max(largestFile),
});
export type FileRef = z.infer<typeof fileRef>;

/** What a file is about: a word of the business, and which one. */
export const fileAbout = z.object({ kind: z.string().max(32), id });
export type FileAbout = z.infer<typeof fileAbout>;

/** A file as a view holds it. */
export const attachedFile = fileRef.extend({ about: fileAbout, at: instant });
export type AttachedFile = z.infer<typeof attachedFile>;

/** Begins an upload. The id is chosen by the client: the same again goes on where it stopped. */
export const beginUpload = z.strictObject({
  id,
  dossierId: id,
  about: z.strictObject({ kind: z.string().min(1).max(32), id }),
  name: words(500, 1),
  /** More than the largest is refused by a sentence of its own. */
  size: z.int().min(1).max(largestInteger),
});
export type BeginUpload = z.infer<typeof beginUpload>;

/** How far an upload is. */
export const uploadState = z
  .object({
    id,
    /** Bytes that arrived; the next portion begins there. */
    received: z.int().min(0),
    size: z.int(),
    portion: z.int(),
    /** Once it was finished. */
    file: fileRef.nullable(),
  })
  .meta({ id: 'Upload' });
export type UploadState = z.infer<typeof uploadState>;

/** Which copy: as it was handed in, or, of a picture, without metadata and no larger than a screen, or small. */
export const fileCopy = z.enum(['original', 'shown', 'thumbnail']);
export type FileCopy = z.infer<typeof fileCopy>;
