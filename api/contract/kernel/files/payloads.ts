import { z } from 'zod';
import { id } from '../primitives.ts';
import { fileAbout, fileRef } from './files.ts';

/** Payloads of the two events by which every business attaches and removes. */
export const filePayloads = {
  'file.attached': z.object({ file: fileRef, about: fileAbout }),
  'file.removed': z.object({ fileId: id }),
} as const;
