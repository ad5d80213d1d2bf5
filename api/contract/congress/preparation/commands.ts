import { z } from 'zod';
import { category, gender, personId } from '../../kernel/people.ts';
import { day, id, instant, line, prose, words } from '../../kernel/primitives.ts';
import { typedEvidence } from '../../kernel/documents.ts';
import { reading } from '../rules/rules.ts';
import { typedAgendaEntry, typedExplanation, typedOpinion } from '../typed.ts';
import { capacity, decisionKind, mode, power } from '../vocabulary.ts';
import { typedElection, typedRating } from './itemParts.ts';
import { largestPortion } from './rosterPortions.ts';
import { command } from '../tables/rows.ts';

/** One row of a roster; `staffNumber` is what makes a person the same person. */
export const rosterEntry = z.strictObject({
  name: line,
  staffNumber: words(32, 1),
  gender,
  category: category.nullable(),
  capacity,
  unit: words(100).default(''),
  phoneTail: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/** What may be corrected of somebody on the roster; without `phoneTail` the one there is stays. */
const personChange = rosterEntry.omit({ staffNumber: true, phoneTail: true }).extend({
  personId,
  phoneTail: rosterEntry.shape.phoneTail.removeDefault().optional(),
});
export type PersonChange = z.infer<typeof personChange>;

const itemFields = {
  title: line,
  power,
  decision: decisionKind,
  vitalInterest: z.boolean(),
  vitalReason: words(1000).default(''),
  text: prose,
  /** Of an item that elects: which seats. */
  election: typedElection.optional(),
  /** Of an item that rates: whom, in what, by which scale. */
  rating: typedRating.optional(),
};

export const commands = {
  /** How 半数以上 is counted, where the profile prints it: before the ballot, and on record (B-12a). */
  chooseReading: command(
    z.strictObject({
      reading,
      chosenBy: z.enum(['host', 'upper-union']),
      reason: line,
      document: typedEvidence.nullable().default(null),
    }),
  ),
  recordApproval: command(
    z.strictObject({
      mode,
      reason: line,
      management: typedOpinion,
      upperUnion: typedOpinion,
      /** When delegates were last in one room at a congress; null where they never were (G-1a). */
      lastInRoom: day.nullable().optional(),
    }),
  ),
  uploadRoster: command(
    z.strictObject({
      uploadId: id,
      portion: z.int().min(0).max(199),
      people: z.array(rosterEntry).min(1).max(largestPortion.people),
    }),
  ),
  importRoster: command(
    z.strictObject({
      people: z.array(rosterEntry).min(1).max(20_000),
      /** Portions uploaded before, which come first: all of them are taken in with `people`, or none. */
      uploaded: z.strictObject({ uploadId: id, portions: z.int().min(1).max(200) }).optional(),
    }),
  ),
  changePerson: command(personChange),
  removePerson: command(z.strictObject({ personId, reason: line })),
  completeRoster: command(z.strictObject({ explanations: z.array(typedExplanation).max(10).default([]) })),
  defineGroups: command(
    z.strictObject({
      groups: z
        .array(z.strictObject({ id, name: line }))
        .min(1)
        .max(500)
        .refine((groups) => new Set(groups.map((group) => group.id)).size === groups.length, {
          message: 'two groups share an id',
        }),
    }),
  ),
  assignToGroup: command(z.strictObject({ groupId: id, personIds: z.array(personId).min(1).max(20_000) })),
  appointLeader: command(z.strictObject({ groupId: id, personId })),
  appointPanel: command(z.strictObject({ personIds: z.array(personId).min(1).max(30) })),
  signCredentials: command(z.strictObject({})),
  submitProposal: command(z.strictObject({ title: line, text: prose })),
  secondProposal: command(z.strictObject({ proposalId: id })),
  closeProposalWindow: command(z.strictObject({}), { settles: 'proposals.window-closed' }),
  reviewProposal: command(
    z.strictObject({
      proposalId: id,
      status: z.enum(['filed', 'merged', 'suggestion', 'rejected']),
      reason: words(1000).default(''),
      mergedInto: id.nullable().default(null),
    }),
    { settles: 'proposal.reviewed', about: 'proposalId' },
  ),
  addItem: command(z.strictObject(itemFields)),
  changeItem: command(z.strictObject({ itemId: id, ...itemFields })),
  removeItem: command(z.strictObject({ itemId: id })),
  setAgenda: command(
    z.strictObject({
      entries: z.array(typedAgendaEntry).min(1).max(100),
    }),
  ),
  giveNotice: command(z.strictObject({ meetsAt: instant, place: line, text: prose }), { settles: 'notice.given' }),
  confirmNotice: command(z.strictObject({})),
  recordDelivery: command(
    z.strictObject({
      personIds: z.array(personId).min(1).max(20_000),
      means: z.enum(['paper', 'telephone', 'message']),
    }),
  ),
  markRead: command(z.strictObject({ documentId: id })),
  requestLeave: command(z.strictObject({ reason: line })),
  decideLeave: command(z.strictObject({ personId, granted: z.boolean() })),
  withdrawLeave: command(z.strictObject({})),
} as const;
