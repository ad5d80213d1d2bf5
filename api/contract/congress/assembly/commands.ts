import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { id, line, prose, words } from '../../kernel/primitives.ts';
import { leaderChosenBy, offices, stageScene } from './view.ts';
import { voting } from '../vocabulary.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  announce: command(z.strictObject({ text: words(500, 1) })),
  directStage: command(z.strictObject({ scene: stageScene, focusId: id.nullable().default(null) })),
  /** Signs oneself in: with the code shown in the hall, on site; without, from elsewhere. */
  signIn: command(z.strictObject({ onSiteCode: words(16).optional(), voting: voting.optional() })),
  /** Signs in somebody who cannot do it themselves, and says where they are. */
  signInPerson: command(
    z.strictObject({ personId, place: z.enum(['on-site', 'online']).default('on-site'), voting: voting.optional() }),
  ),
  /** Moves people in the room to paper or back, for this sitting; only while no paper is open. */
  setVoting: command(z.strictObject({ personIds: z.array(personId).min(1).max(5000), voting })),
  recordDeparture: command(z.strictObject({ personId })),
  nominateOffices: command(
    z.strictObject({
      presidium: offices.shape.presidium.min(1).max(50),
      secretaryGeneral: personId,
      chiefScrutineer: personId,
      scrutineers: offices.shape.scrutineers.min(1).max(50),
      tellers: offices.shape.tellers.min(1).max(50),
    }),
  ),
  recordPresidiumMeeting: command(
    z.strictObject({
      schedule: prose,
      executiveChairs: offices.shape.executiveChairs.min(1).max(10),
    }),
  ),
  markPresented: command(z.strictObject({ entryId: id }), { settles: 'entry.presented', about: 'entryId' }),
  /** That the report on duty of somebody who is rated was heard (述职). */
  markReportHeard: command(z.strictObject({ itemId: id, subjectId: id }), {
    settles: 'report-on-duty.heard',
    about: 'subjectId',
  }),
  requestToSpeak: command(z.strictObject({ topic: words(200).default('') })),
  /** Takes one's own request back, before one is called. */
  withdrawRequestToSpeak: command(z.strictObject({})),
  callSpeaker: command(z.strictObject({ personId })),
  finishSpeaking: command(z.strictObject({ personId })),
  post: command(z.strictObject({ text: words(2000, 1) })),
  submitSummary: command(z.strictObject({ groupId: id, text: prose })),
  /** Another leader for a group whose leader does not act, as the group's hands or the presidium chose (D-3). */
  replaceLeader: command(z.strictObject({ groupId: id, personId, chosenBy: z.enum(leaderChosenBy), reason: line })),
  makeSuggestion: command(z.strictObject({ itemId: id.nullable().default(null), text: words(2000, 1) })),
  answerSuggestion: command(z.strictObject({ suggestionId: id, answer: words(2000, 1) })),
  /** Fixes the final text of an item; nothing about it can change afterwards. */
  freezeItem: command(z.strictObject({ itemId: id, text: prose.optional() }), {
    settles: 'item.frozen',
    about: 'itemId',
  }),
} as const;
