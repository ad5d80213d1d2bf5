/**
 * The words of the field, once. Every other file takes its closed lists from here, so that a new
 * step kind, capacity or office is one line and the compiler finds the rest.
 */
import { z } from 'zod';

export const id = z.uuid();
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A calendar day of the enterprise, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Anything but what is blank to the eye, or only a mark upon a letter before it. */
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}\u2800]/u;
/** Embeddings, overrides and isolates of direction: with them a text reads otherwise than it is written. */
const turned = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Text a person types, up to so many characters. Refused is what no database gives back as it was (the null
 * character, halves of characters), and what turns the direction of the text around it; where nothing can be seen,
 * nothing was typed.
 */
export function words(most: number, least = 0): z.ZodString {
  return z
    .string()
    .trim()
    .overwrite((text) => (seen.test(text) ? text : ''))
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { message: 'not well-formed text' })
    .refine((text) => !turned.test(text), { message: 'characters that turn the direction of text' });
}
/** One line of text, as it is typed. */
export const line = words(200, 1);
/** Several paragraphs, as they are typed. */
export const prose = words(20_000, 1);
/** A line as it is kept and told: it was looked at when it came in, perhaps by a server older than a rule above. */
export const keptLine = z.string().min(1).max(200);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** The largest number that a column of the database takes. */
export const largestInteger = 2 ** 31 - 1;
export const count = z.number().int().min(0).max(10_000_000);

export const stepKinds = [
  'approval',
  'roster',
  'grouping',
  'credentials',
  'proposals',
  'agenda',
  'notice',
  'discussion',
  'sign-in',
  'preliminary',
  'presidium',
  'report',
  'evaluation',
  'ballot',
  'declaration',
  'publication',
  'filing',
  'follow-up',
] as const;
export const stepKind = z.enum(stepKinds);
export type StepKind = z.infer<typeof stepKind>;

export const phases = ['preparation', 'preparatory-meeting', 'session', 'after'] as const;
export const phase = z.enum(phases);
export type Phase = z.infer<typeof phase>;

export const templateIds = ['first', 'annual', 'extraordinary', 'election', 'evaluation', 'regional'] as const;
export const templateId = z.enum(templateIds);
export type TemplateId = z.infer<typeof templateId>;

export const profileIds = ['national', 'shanghai', 'zhejiang', 'henan', 'shandong', 'demo'] as const;
export const profileId = z.enum(profileIds);
export type ProfileId = z.infer<typeof profileId>;

/** Profiles to try things out with: only a congress under one of them has simulated delegates (T-1). */
export const trialProfiles: readonly ProfileId[] = ['demo'];

/** What simulated delegates do in a trial: confirm the notice, sign what they are to sign, second, sum up, sign in, vote. */
export const simulatedAct = z.enum(['notice', 'signatures', 'seconding', 'summaries', 'sign-in', 'votes']);
export type SimulatedAct = z.infer<typeof simulatedAct>;

export const congressStatus = z.enum(['active', 'adjourned', 'postponed', 'cancelled', 'archived']);
export type CongressStatus = z.infer<typeof congressStatus>;

export const mode = z.enum(['online', 'hybrid', 'on-site']);
export type Mode = z.infer<typeof mode>;

export const capacity = z.enum(['formal', 'non-voting', 'guest']);
export type Capacity = z.infer<typeof capacity>;

/** Front-line workers, technical staff, and managers of middle rank and above. */
export const category = z.enum(['front-line', 'technical', 'manager']);
export const gender = z.enum(['female', 'male']);

/** What the law lets the congress do with an item (职权). */
export const power = z.enum(['advise', 'adopt', 'supervise', 'elect', 'evaluate', 'procedural']);
export type Power = z.infer<typeof power>;

/** How votes are given: by show of hands 举手, by name 记名, or secretly 无记名. */
export const ballotMethod = z.enum(['hands', 'named', 'secret']);
export type BallotMethod = z.infer<typeof ballotMethod>;

/** How an item is decided; `opinions` and `report` end without a binding vote. */
export const decisionKind = z.enum(['opinions', 'report', 'hands', 'named', 'secret']);
export type DecisionKind = z.infer<typeof decisionKind>;

/** The mark made on one motion of a paper; `spoilt` is a vote handed in invalid on purpose (废票). */
export const motionMark = z.enum(['for', 'against', 'abstain', 'spoilt']);
export type MotionMark = z.infer<typeof motionMark>;

/** What the preparatory meeting adopts by show of hands, besides items of the agenda. */
export const matters = [
  'credentials-report',
  'presidium',
  'secretary-general',
  'agenda',
  'voting-method',
  'scrutineers',
] as const;
export const matter = z.enum(matters);
export type Matter = z.infer<typeof matter>;

export const staffRoles = ['administrator', 'host', 'secretary', 'auditor'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

/** Every part a person or device can have in one congress. Permissions are stated in these words. */
export const roles = [
  'host',
  'secretary',
  'auditor',
  'formal',
  'non-voting',
  'guest',
  'group-leader',
  'credentials-reviewer',
  'presidium',
  'executive-chair',
  'secretary-general',
  'chief-scrutineer',
  'scrutineer',
  'teller',
  'stage',
  'observer',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
/** A sentence in both languages. */
export const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
