import type { commands } from './commands.ts';
import { formal, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  attachFile: [...secretariat, ...formal],
  removeFile: [...secretariat, ...formal],
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
