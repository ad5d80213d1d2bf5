import { filePayloads } from '../../kernel/files/payloads.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  'file.attached': event(filePayloads['file.attached'], { moves: [] }),
  'file.removed': event(filePayloads['file.removed'], { moves: [] }),
} as const;
