/** What became of an item that was adopted. */
import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { id, instant, keptLine } from '../../kernel/primitives.ts';

export const resolution = z.object({
  id,
  itemId: id,
  paperId: id,
  title: keptLine,
  text: textRef,
  adoptedAt: instant,
});
export type Resolution = z.infer<typeof resolution>;
