import { z } from 'zod';
import { id } from '../../kernel/primitives.ts';
import { command } from '../tables/rows.ts';
import { aboutKind } from './view.ts';

export const commands = {
  attachFile: command(z.strictObject({ fileId: id, about: z.strictObject({ kind: aboutKind, id }) })),
  removeFile: command(z.strictObject({ fileId: id })),
} as const;
