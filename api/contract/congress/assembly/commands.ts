import { z } from 'zod';
import { id, prose, words } from '../../kernel/primitives.ts';
import { offices, stageScene } from './view.ts';

export const commands = {
  announce: z.strictObject({ text: words(500, 1) }),
  directStage: z.strictObject({ scene: stageScene, focusId: id.nullable().default(null) }),
  /** Signs oneself in: with the code shown in the hall, on site; without, from elsewhere. */
  signIn: z.strictObject({ onSiteCode: words(16).optional() }),
  /** Signs in somebody who cannot do it themselves, and says where they are. */
  signInPerson: z.strictObject({ personId: id, place: z.enum(['on-site', 'online']).default('on-site') }),
  recordDeparture: z.strictObject({ personId: id }),
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
