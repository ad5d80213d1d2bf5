import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';

export const forStep = z.object({ stepId: id });
