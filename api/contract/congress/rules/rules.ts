/**
 * The numbers of a rule profile on the wire: what each says, and the article it rests on. No texts of laws are in here,
 * only citations: the title, the article, what it asks in words of our own, and the few words on which a count hangs.
 */
import { z } from 'zod';
import { evidence } from '../../kernel/documents.ts';
import { bilingual, day, id, instant, keptLine } from '../../kernel/primitives.ts';
import { power, profileId } from '../vocabulary.ts';

/**
 * What is known of where a number comes from. `verified`: the article was read. `inherited`: this province is silent, and
 * the national rule holds. `house`: ours, no rule asks for it. `unverified`: plausible, and nobody read it. `federation`: a
 * union above, or one's own, asks for more by a document of its own (K-6).
 */
export const sourceStatuses = ['verified', 'inherited', 'house', 'unverified', 'federation'] as const;
export const sourceStatus = z.enum(sourceStatuses);
export type SourceStatus = z.infer<typeof sourceStatus>;

export const source = z
  .object({
    status: sourceStatus,
    /** As the regulation names itself, with 《》; empty of what is ours. */
    title: z.string(),
    /** In Chinese numerals, as 第二十三条; empty where it is not known. */
    article: z.string(),
    /** The words on which it hangs, such as 过半数; only of what was read. */
    decisiveWords: z.string(),
    /** What it asks, in words of our own. */
    summary: bilingual,
    /** How it was read where the words leave room, or what to mind. */
    note: bilingual.optional(),
    adopted: day.nullable(),
    inForce: day.nullable(),
    /** Of what a union tightened: which union, and which version of which tightening, so that it can be proved. */
    by: z.object({ name: z.string(), tighteningId: id, versionId: id }).optional(),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof source>;

/** Rules that the platform enforces, or counts by. */
export const ruleNames = [
  'minimumDelegates',
  'managersAtMost',
  'frontLineAtLeast',
  'womenAtLeast',
  'quorum',
  'majority',
  'majorityToAdopt',
  'majorityToElect',
  'secretToAdopt',
  'secretToElect',
  'secretToEvaluate',
  'secretProcedural',
  'noticeDays',
  'presidiumShare',
  'presidiumSize',
  'secondersNeeded',
  'shownDays',
  'publishWithinDays',
  'fileWithinDays',
  'termYears',
  'vitalInterest',
  'candidateSurplus',
  'singleSlate',
  'writeIn',
  'tieOrder',
  'petitionersNeeded',
  'candidateNoticeDays',
  'leastRaters',
  'satisfiedLevels',
] as const;
export const ruleName = z.enum(ruleNames);
export type RuleName = z.infer<typeof ruleName>;

/** What the law asks for besides, which the platform does not enforce and says as advice. */
export const adviceNames = [
  'staffMeetingBelow',
  'advisedDelegates',
  'maximumDelegates',
  'adjustingDelegates',
  'presidiumOptional',
  'extraordinary',
  'sessionsPerYear',
  'inPerson',
  'termExtension',
  'mattersToUnion',
  'openToStaff',
  'reportToUnion',
  'delegateElection',
  'recall',
  'jointMeeting',
  'regional',
  'otherGroups',
  'disclosure',
  'collectiveContract',
  'disagreement',
  'effect',
  'employeeDirectors',
] as const;
export const adviceName = z.enum(adviceNames);
export type AdviceName = z.infer<typeof adviceName>;

export const sheetRule = z.object({
  rule: z.union([ruleName, adviceName]),
  /** Whether the platform holds a congress to it; the rest is advice. */
  enforced: z.boolean(),
  /** Of what is checked: whether it stops the congress, or has to be explained only. */
  mandatory: z.boolean(),
  /** A number, a share, days; of advice nothing, for its summary says it. */
  value: z.unknown(),
  source,
  /** Of what a union tightened: what the profile itself says, and where. */
  instead: z.object({ value: z.unknown(), source }).optional(),
});
export type SheetRule = z.infer<typeof sheetRule>;

/** A rule profile to read: each rule with its source. */
export const profileSheet = z
  .object({
    id: profileId,
    /** A congress keeps the version it began under. */
    version: z.number().int().min(1),
    inForce: day.nullable(),
    name: bilingual,
    provisional: z.boolean(),
    /** `own`: the province's own rules were read; `additions`: the nation's, with what the place adds. */
    basis: z.enum(['national', 'own', 'additions', 'trial']),
    /** Mandatory numbers that nobody has read in the regulation; who begins a congress is told. */
    unverified: z.array(ruleName),
    rules: z.array(sheetRule),
  })
  .meta({ id: 'ProfileSheet' });
export type ProfileSheet = z.infer<typeof profileSheet>;

/** The two ways to count 半数以上: with exactly half, as it is printed, or without, as the nation's 过半数 asks. */
export const reading = z.enum(['strict', 'literal']);
export type Reading = z.infer<typeof reading>;
/** Which of them was chosen here, by whom and why. */
export const adoptReading = z.object({
  reading,
  chosenBy: z.enum(['host', 'upper-union']),
  reason: keptLine,
  document: evidence.nullable(),
  at: instant,
});
export type AdoptReading = z.infer<typeof adoptReading>;

/** The rules of a congress as its public page has them: with how 半数以上 was counted, where that was chosen (B-12a). */
export const publicRules = z.object({
  sheet: profileSheet,
  adoptReading: adoptReading.pick({ reading: true, reason: true }).nullable(),
});
export type PublicRules = z.infer<typeof publicRules>;

/** Powers whose majority a regulation words by itself. */
export const readingPower = power.extract(['adopt']);
