import { z } from 'zod';
import { id, line, prose } from '../../kernel/primitives.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  declareResult: command(z.strictObject({ paperId: id }), { settles: 'paper.declared', about: 'paperId' }),
  adoptResolution: command(z.strictObject({ itemId: id, title: line, text: prose }), {
    settles: 'resolution.adopted',
    about: 'itemId',
  }),
} as const;
