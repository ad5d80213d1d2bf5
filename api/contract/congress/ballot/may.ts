import type { commands } from './commands.ts';
import { chair, formal, scrutineers, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  preparePaper: secretariat,
  withdrawPaper: secretariat,
  openPaper: chair,
  castBallot: formal,
  closePaper: chair,
  enterRoomBallots: [...scrutineers, 'teller', 'credentials-reviewer'],
  remindVoters: secretariat,
  remindVoter: secretariat,
  openRehearsal: secretariat,
  endRehearsal: secretariat,
  countPaper: [...chair, ...scrutineers, 'teller'],
  signCount: scrutineers,
  releaseRecount: scrutineers,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
