import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';
import { countReport } from '../ballot/view.ts';
import { resolution } from './view.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  'paper.declared': event(z.object({ paperId: id, report: countReport })),
  'resolution.adopted': event(z.object({ resolution })),
} as const;
