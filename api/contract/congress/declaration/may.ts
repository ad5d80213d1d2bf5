import type { commands } from './commands.ts';
import { chair, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  declareResult: chair,
  adoptResolution: secretariat,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
