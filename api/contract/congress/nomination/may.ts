import type { commands } from './commands.ts';
import { attendees, formal, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  nominate: [...secretariat, ...formal],
  secondNomination: formal,
  acceptNomination: [...secretariat, ...attendees],
  declineNomination: [...secretariat, ...attendees],
  checkCandidate: [...secretariat, 'credentials-reviewer'],
  withdrawCandidacy: [...secretariat, ...attendees],
  publishCandidates: secretariat,
  objectToCandidate: attendees,
  answerCandidateObjection: secretariat,
  drawCandidateOrder: secretariat,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
