/** What a step is and what it leaves behind. */
import { z } from 'zod';
import { evidence, textRef } from '../../kernel/documents.ts';
import { day, id, instant, sha256 } from '../../kernel/primitives.ts';
import { stepLife } from '../../kernel/procedure/shapes.ts';
import { attendanceCount, summary } from '../assembly/view.ts';
import { signature } from '../people.ts';
import { compositionCheck, explanation, opinion } from '../preparation/view.ts';
import { mode, phase, stepKind } from '../vocabulary.ts';

/** What a step leaves behind, by kind. `kind` repeats the step's own, so that types narrow. */
export const stepRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approval'),
    mode: mode.nullable(),
    reason: z.string(),
    management: opinion.nullable(),
    upperUnion: opinion.nullable(),
    /** When delegates were last in one room at a congress; not said by congresses that began before it was asked. */
    lastInRoom: day.nullable().optional(),
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
  z.object({ kind: z.literal('nomination') }),
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
  z.object({
    kind: z.literal('evaluation'),
    /** Whose report on duty was heard (述职), of whom is rated. */
    heard: z.array(z.object({ itemId: id, subjectId: id, at: instant })).optional(),
  }),
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
  ...stepLife.shape,
  record: stepRecord,
});
export type Step = z.infer<typeof step>;
