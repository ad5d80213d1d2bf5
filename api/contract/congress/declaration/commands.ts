import { z } from 'zod';
import { id, line, prose } from '../../kernel/primitives.ts';

export const commands = {
  declareResult: z.strictObject({ paperId: id }),
  adoptResolution: z.strictObject({ itemId: id, title: line, text: prose }),
} as const;
