import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';

export const forPaper = z.object({ paperId: id });
