/** Between a congress's roster and the register: drawn from live seats, offered to it afterwards, and one person in both. */
import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { count, day, id, line } from '../../kernel/primitives.ts';
import { capacity, congressStatus } from '../vocabulary.ts';

/** Whose seats to draw; without a term, those of every live one. */
export const drawWish = z.strictObject({ termId: id.optional() });
export type DrawWish = z.infer<typeof drawWish>;
const named = z.object({ staffNumber: z.string(), name: z.string() });

/** What drawing the roster would do. */
export const drawPreview = z
  .object({
    digest: z.string(),
    delegates: count,
    added: count,
    changed: count,
    unchanged: count,
    /** Of those changed, whose name would: perhaps the number is another person's now. */
    renamed: z.array(named.extend({ before: z.string() })),
    /** Formal delegates on the roster without a live seat. They stay until the secretariat takes them off. */
    unseated: z.array(named.extend({ personId })),
    /** Live delegates of whom the register does not know the category that composition is checked by. */
    uncategorized: z.array(named),
  })
  .meta({ id: 'DrawPreview' });
export type DrawPreview = z.infer<typeof drawPreview>;

/** `id` is the command's: the same again draws once. */
export const draw = drawWish.extend({ id, digest: z.string().max(64) });
export const drawOutcome = z.object({ added: count, changed: count, unchanged: count }).meta({ id: 'DrawOutcome' });
export type DrawOutcome = z.infer<typeof drawOutcome>;

/** Into which term the formal delegates of a roster are to be seated, and from when. */
export const offerWish = z.strictObject({ termId: id, from: day });
export type OfferWish = z.infer<typeof offerWish>;

export const offerPreview = z
  .object({
    digest: z.string(),
    /** People the register would take in, and those of whom it would change something. */
    added: count,
    changed: count,
    unchanged: count,
    seats: count,
    /** The staff number is somebody else's in the register, who has another name: left out until that is settled. */
    strangers: z.array(named.extend({ registered: z.string() })),
    /** Who cannot be seated, and by which refusal. */
    unseatable: z.array(named.extend({ code: z.string() })),
  })
  .meta({ id: 'OfferPreview' });
export type OfferPreview = z.infer<typeof offerPreview>;
export const offer = offerWish.extend({ digest: z.string().max(64) });
export const offerOutcome = z
  .object({ added: count, changed: count, seats: count, linked: count })
  .meta({ id: 'OfferOutcome' });
export type OfferOutcome = z.infer<typeof offerOutcome>;

/** Formal delegates by constituency, as a first draft of the delegation groups. */
export const constituencies = z
  .object({ constituencies: z.array(z.object({ name: line, personIds: z.array(personId) })) })
  .meta({ id: 'Constituencies' });
export type Constituencies = z.infer<typeof constituencies>;

const congressOf = z.object({ congressId: id, title: line, term: count, session: count, status: congressStatus });

/** Congresses a member was on the roster of. */
export const takenPart = z
  .object({ congresses: z.array(congressOf.extend({ capacity, removed: z.boolean() })) })
  .meta({ id: 'TakenPart' });
export type TakenPart = z.infer<typeof takenPart>;

/** The other congresses of whoever asks. */
export const otherCongresses = z
  .object({ congresses: z.array(congressOf.extend({ checkRequired: z.boolean() })) })
  .meta({ id: 'OtherCongresses' });
export type OtherCongresses = z.infer<typeof otherCongresses>;
export const crossing = z.strictObject({
  congressId: id,
  /** Last four digits of the phone number, where that roster holds one. */
  check: z
    .string()
    .trim()
    .regex(/^\d{4}$/)
    .optional(),
});
