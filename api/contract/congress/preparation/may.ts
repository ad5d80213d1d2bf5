import type { commands } from './commands.ts';
import { attendees, formal, host, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  chooseReading: host,
  recordApproval: secretariat,
  uploadRoster: secretariat,
  importRoster: secretariat,
  changePerson: secretariat,
  removePerson: secretariat,
  completeRoster: secretariat,
  defineGroups: secretariat,
  assignToGroup: secretariat,
  appointLeader: secretariat,
  appointPanel: host,
  signCredentials: ['credentials-reviewer'],
  submitProposal: formal,
  secondProposal: formal,
  closeProposalWindow: secretariat,
  reviewProposal: secretariat,
  addItem: secretariat,
  changeItem: secretariat,
  removeItem: secretariat,
  setAgenda: secretariat,
  giveNotice: host,
  confirmNotice: attendees,
  recordDelivery: secretariat,
  markRead: attendees,
  requestLeave: attendees,
  decideLeave: secretariat,
  withdrawLeave: attendees,
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
