import type { commands } from './commands.ts';
import { attendees, host, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  publishResults: host,
  fileObjection: [...attendees, 'observer'],
  answerObjection: secretariat,
  makeArchive: secretariat,
  recordReceipt: secretariat,
  assignFollowUp: secretariat,
  reportFollowUp: secretariat,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
