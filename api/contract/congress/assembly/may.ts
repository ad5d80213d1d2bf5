import type { commands } from './commands.ts';
import { attendees, secretariat } from '../tables/roles.ts';
import type { Role } from '../vocabulary.ts';

export const may = {
  announce: secretariat,
  directStage: secretariat,
  signIn: attendees,
  signInPerson: secretariat,
  recordDeparture: secretariat,
  setVoting: secretariat,
  nominateOffices: secretariat,
  recordPresidiumMeeting: secretariat,
  markPresented: [...secretariat, 'executive-chair'],
  markReportHeard: [...secretariat, 'executive-chair'],
  requestToSpeak: attendees,
  withdrawRequestToSpeak: attendees,
  callSpeaker: [...secretariat, 'executive-chair'],
  finishSpeaking: [...secretariat, 'executive-chair'],
  post: attendees,
  submitSummary: ['group-leader'],
  replaceLeader: secretariat,
  makeSuggestion: attendees,
  answerSuggestion: secretariat,
  freezeItem: ['presidium', 'secretary-general', 'host'],
} as const satisfies Record<keyof typeof commands, readonly Role[]>;
