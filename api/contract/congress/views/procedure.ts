/** What a step is and what it leaves behind. */
import { z } from 'zod';
import { count, day, id, instant, keptLine, mode, phase, role, sha256, stepKind } from '../vocabulary.ts';

/** A document made outside the platform that proves something was done. */
export const evidence = z.object({ title: keptLine, number: keptLine, date: day });
export type Evidence = z.infer<typeof evidence>;

export const opinion = z.object({ agrees: z.boolean(), document: evidence });

/** A text kept as a document row; the digest is what the log vouches for. */
export const textRef = z.object({
  documentId: id,
  sha256,
  revision: z.number().int().min(1),
});
export type TextRef = z.infer<typeof textRef>;

/** One composition rule held against the roster, with the numbers needed to understand it. */
export const compositionCheck = z.object({
  rule: z.enum(['minimum-delegates', 'managers-at-most', 'front-line-at-least', 'women-at-least']),
  met: z.boolean(),
  mandatory: z.boolean(),
  actual: count,
  needed: count,
});
export type CompositionCheck = z.infer<typeof compositionCheck>;

export const summary = z.object({ groupId: id, by: id, at: instant, text: textRef });

export const signature = z.object({ personId: id, at: instant, as: role });
export type Signature = z.infer<typeof signature>;

export const attendanceCount = z.object({
  due: count,
  present: count,
  onSite: count,
  remote: count,
  others: count,
  onLeave: count,
  /** In a trial only: of those present, how many are simulated. */
  simulated: count.optional(),
});
export type AttendanceCount = z.infer<typeof attendanceCount>;

/** Why a composition rule is not met; printed in the credentials report. */
export const explanation = z.object({ rule: compositionCheck.shape.rule, reason: keptLine });

/** What a step leaves behind, by kind. `kind` repeats the step's own, so that types narrow. */
export const stepRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approval'),
    mode: mode.nullable(),
    reason: z.string(),
    management: opinion.nullable(),
    upperUnion: opinion.nullable(),
  }),
  z.object({
    kind: z.literal('roster'),
    complete: z.boolean(),
    checks: z.array(compositionCheck),
    explanations: z.array(explanation),
  }),
  z.object({ kind: z.literal('grouping') }),
  z.object({ kind: z.literal('credentials'), signatures: z.array(signature) }),
  z.object({ kind: z.literal('proposals'), windowClosed: z.boolean() }),
  z.object({ kind: z.literal('agenda') }),
  z.object({
    kind: z.literal('notice'),
    givenAt: instant.nullable(),
    meetsAt: instant.nullable(),
    place: z.string(),
    text: textRef.nullable(),
  }),
  z.object({ kind: z.literal('discussion'), summaries: z.array(summary) }),
  z.object({ kind: z.literal('sign-in'), counted: attendanceCount.nullable() }),
  z.object({ kind: z.literal('preliminary') }),
  z.object({ kind: z.literal('presidium'), schedule: z.string(), heldAt: instant.nullable() }),
  z.object({
    kind: z.literal('report'),
    presented: z.array(z.object({ entryId: id, at: instant })),
  }),
  z.object({ kind: z.literal('evaluation') }),
  z.object({ kind: z.literal('ballot') }),
  z.object({ kind: z.literal('declaration') }),
  z.object({
    kind: z.literal('publication'),
    publishedAt: instant.nullable(),
    shownUntil: instant.nullable(),
  }),
  z.object({
    kind: z.literal('filing'),
    archive: z.object({ at: instant, manifest: sha256, head: sha256 }).nullable(),
    receipt: evidence.nullable(),
  }),
  z.object({ kind: z.literal('follow-up') }),
]);
export type StepRecord = z.infer<typeof stepRecord>;
export type RecordOf<K extends StepRecord['kind']> = Extract<StepRecord, { kind: K }>;

export const step = z.object({
  id,
  kind: stepKind,
  phase,
  mandatory: z.boolean(),
  state: z.enum(['pending', 'open', 'closed']),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  evidence: z.array(evidence.extend({ note: z.string(), at: instant })),
  record: stepRecord,
});
export type Step = z.infer<typeof step>;
