/**
 * Who may give which command: the whole table. The type makes a command without a row a compile
 * error, and a test walks role × command. What the law allows at the moment is for the machine.
 */
import type { CommandType } from '@congress/contract/congress/commands';
import type { Role } from '@congress/contract/congress/vocabulary';

const host: Role[] = ['host'];
const secretariat: Role[] = ['host', 'secretary'];
const chair: Role[] = ['host', 'executive-chair'];
const formal: Role[] = ['formal'];
const attendees: Role[] = ['formal', 'non-voting', 'guest'];
const scrutineers: Role[] = ['chief-scrutineer', 'scrutineer'];

export const permissions: Record<CommandType, readonly Role[]> = {
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
  announce: secretariat,
  directStage: secretariat,

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

  signIn: attendees,
  signInPerson: secretariat,
  recordDeparture: secretariat,
  simulate: host,
  nominateOffices: secretariat,
  recordPresidiumMeeting: secretariat,
  markPresented: [...secretariat, 'executive-chair'],
  requestToSpeak: attendees,
  withdrawRequestToSpeak: attendees,
  callSpeaker: [...secretariat, 'executive-chair'],
  finishSpeaking: [...secretariat, 'executive-chair'],
  post: attendees,
  submitSummary: ['group-leader'],
  makeSuggestion: attendees,
  answerSuggestion: secretariat,
  freezeItem: ['presidium', 'secretary-general', 'host'],

  preparePaper: secretariat,
  withdrawPaper: secretariat,
  openPaper: chair,
  castBallot: formal,
  closePaper: chair,
  issueRoomBallots: [...secretariat, ...scrutineers, 'teller'],
  enterRoomBallots: scrutineers,
  countPaper: [...chair, ...scrutineers, 'teller'],
  signCount: scrutineers,
  declareResult: chair,
  adoptResolution: secretariat,

  publishResults: host,
  fileObjection: [...attendees, 'observer'],
  answerObjection: secretariat,
  makeArchive: secretariat,
  recordReceipt: secretariat,
  assignFollowUp: secretariat,
  reportFollowUp: secretariat,
};
