import type { commands } from './commands.ts';
import { host } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  simulate: host,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
