/** Commands of the meeting itself: moving the procedure, sign-in, offices, reports, discussion. */
import { z } from 'zod';
import { offices, stageScene } from '../snapshot.ts';
import { id, line, prose, simulatedAct, words } from '../vocabulary.ts';

/** A share in a hundred. */
const share = z.number().int().min(0).max(100);

export const meeting = {
  openStep: z.strictObject({ stepId: id }),
  closeStep: z.strictObject({ stepId: id }),
  adjourn: z.strictObject({ reason: line }),
  resume: z.strictObject({}),
  postpone: z.strictObject({ reason: line }),
  cancelCongress: z.strictObject({ reason: line }),
  announce: z.strictObject({ text: words(500, 1) }),
  directStage: z.strictObject({ scene: stageScene, focusId: id.nullable().default(null) }),

  /** Signs oneself in: with the code shown in the hall, on site; without, from elsewhere. */
  signIn: z.strictObject({ onSiteCode: words(16).optional() }),
  /** Signs in somebody who cannot do it themselves, and says where they are. */
  signInPerson: z.strictObject({ personId: id, place: z.enum(['on-site', 'online']).default('on-site') }),
  recordDeparture: z.strictObject({ personId: id }),

  /** In a trial only: lets so many delegates whom nobody entered as do this within so many seconds (T-1 to T-8). */
  simulate: z.strictObject({
    act: simulatedAct,
    people: z.number().int().min(1).max(500).default(500),
    seconds: z.number().int().min(0).max(30).default(8),
    /** How the marks of votes are to be drawn, in proportion. */
    shares: z
      .strictObject({ for: share, against: share, abstain: share })
      .default({ for: 80, against: 10, abstain: 10 }),
  }),

  nominateOffices: z.strictObject({
    presidium: offices.shape.presidium.min(1).max(50),
    secretaryGeneral: id,
    chiefScrutineer: id,
    scrutineers: offices.shape.scrutineers.min(1).max(50),
    tellers: offices.shape.tellers.min(1).max(50),
  }),
  recordPresidiumMeeting: z.strictObject({
    schedule: prose,
    executiveChairs: offices.shape.executiveChairs.min(1).max(10),
  }),
  markPresented: z.strictObject({ entryId: id }),
  requestToSpeak: z.strictObject({ topic: words(200).default('') }),
  /** Takes one's own request back, before one is called. */
  withdrawRequestToSpeak: z.strictObject({}),
  callSpeaker: z.strictObject({ personId: id }),
  finishSpeaking: z.strictObject({ personId: id }),

  post: z.strictObject({ text: words(2000, 1) }),
  submitSummary: z.strictObject({ groupId: id, text: prose }),
  makeSuggestion: z.strictObject({ itemId: id.nullable().default(null), text: words(2000, 1) }),
  answerSuggestion: z.strictObject({ suggestionId: id, answer: words(2000, 1) }),
  /** Fixes the final text of an item; nothing about it can change afterwards. */
  freezeItem: z.strictObject({ itemId: id, text: prose.optional() }),
} as const;
