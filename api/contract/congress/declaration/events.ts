import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';
import { countReport } from '../ballot/view.ts';
import { resolution } from './view.ts';

export const congressEvents = {
  'paper.declared': z.object({ paperId: id, report: countReport }),
  'resolution.adopted': z.object({ resolution }),
} as const;
