import type { commands } from './commands.ts';
import { chair, host, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  addStep: host,
  removeStep: host,
  moveStep: host,
  openStep: host,
  closeStep: host,
  recordEvidence: secretariat,
  adjourn: chair,
  resume: chair,
  postpone: host,
  cancelCongress: host,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
