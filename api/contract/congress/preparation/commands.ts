import { z } from 'zod';
import { category, gender } from '../../kernel/people.ts';
import { id, instant, line, prose, words } from '../../kernel/primitives.ts';
import { typedAgendaEntry, typedExplanation, typedOpinion } from '../typed.ts';
import { capacity, decisionKind, mode, power } from '../vocabulary.ts';
import { largestPortion } from './rosterPortions.ts';

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
  personId: id,
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
};

export const commands = {
  recordApproval: z.strictObject({ mode, reason: line, management: typedOpinion, upperUnion: typedOpinion }),
  uploadRoster: z.strictObject({
    uploadId: id,
    portion: z.int().min(0).max(199),
    people: z.array(rosterEntry).min(1).max(largestPortion.people),
  }),
  importRoster: z.strictObject({
    people: z.array(rosterEntry).min(1).max(20_000),
    /** Portions uploaded before, which come first: all of them are taken in with `people`, or none. */
    uploaded: z.strictObject({ uploadId: id, portions: z.int().min(1).max(200) }).optional(),
  }),
  changePerson: personChange,
  removePerson: z.strictObject({ personId: id, reason: line }),
  completeRoster: z.strictObject({ explanations: z.array(typedExplanation).max(10).default([]) }),
  defineGroups: z.strictObject({
    groups: z
      .array(z.strictObject({ id, name: line }))
      .min(1)
      .max(500)
      .refine((groups) => new Set(groups.map((group) => group.id)).size === groups.length, {
        message: 'two groups share an id',
      }),
  }),
  assignToGroup: z.strictObject({ groupId: id, personIds: z.array(id).min(1).max(20_000) }),
  appointLeader: z.strictObject({ groupId: id, personId: id }),
  appointPanel: z.strictObject({ personIds: z.array(id).min(1).max(30) }),
  signCredentials: z.strictObject({}),
  submitProposal: z.strictObject({ title: line, text: prose }),
  secondProposal: z.strictObject({ proposalId: id }),
  closeProposalWindow: z.strictObject({}),
  reviewProposal: z.strictObject({
    proposalId: id,
    status: z.enum(['filed', 'merged', 'suggestion', 'rejected']),
    reason: words(1000).default(''),
    mergedInto: id.nullable().default(null),
  }),
  addItem: z.strictObject(itemFields),
  changeItem: z.strictObject({ itemId: id, ...itemFields }),
  removeItem: z.strictObject({ itemId: id }),
  setAgenda: z.strictObject({
    entries: z.array(typedAgendaEntry).min(1).max(100),
  }),
  giveNotice: z.strictObject({ meetsAt: instant, place: line, text: prose }),
  confirmNotice: z.strictObject({}),
  recordDelivery: z.strictObject({
    personIds: z.array(id).min(1).max(20_000),
    means: z.enum(['paper', 'telephone', 'message']),
  }),
  markRead: z.strictObject({ documentId: id }),
  requestLeave: z.strictObject({ reason: line }),
  decideLeave: z.strictObject({ personId: id, granted: z.boolean() }),
  withdrawLeave: z.strictObject({}),
} as const;
