/** What an item of the agenda says besides, where it elects or rates: of that its papers are made. */
import { z } from 'zod';
import {
  dimension,
  mostCandidates,
  mostDimensions,
  mostLevels,
  mostSubjects,
  ratedSubject,
  ratingScale,
  slate,
} from '../../kernel/ballot/items.ts';
import { personId } from '../../kernel/people.ts';
import { type Bilingual, id, keptLine, line, text, words } from '../../kernel/primitives.ts';

/** Who may be elected to a post: formal delegates alone, or anybody of the staff (an employee director, say). */
export const eligibles = ['delegates', 'staff'] as const;
export const eligible = z.enum(eligibles);
export type Eligible = z.infer<typeof eligible>;

/** The seats of a post that the congress fills; who stands for them is nominated (W). */
export const itemElection = z.object({
  post: keptLine,
  seats: z.number().int().min(1).max(mostCandidates),
  slate,
  eligible,
});
export type ItemElection = z.infer<typeof itemElection>;

export const typedElection = z.strictObject({ ...itemElection.shape, post: line });

/** The scales of the regulations, or one that the organization sets. */
export const scaleKinds = ['satisfaction', 'competence', 'own'] as const;
export const scaleKind = z.enum(scaleKinds);
export type ScaleKind = z.infer<typeof scaleKind>;

/** The levels of the scales that everybody knows, from best to worst. */
export const knownLevels: Record<Exclude<ScaleKind, 'own'>, readonly Bilingual[]> = {
  satisfaction: [
    text('非常满意', 'very satisfied'),
    text('满意', 'satisfied'),
    text('基本满意', 'fairly satisfied'),
    text('不满意', 'not satisfied'),
  ],
  competence: [
    text('优秀', 'excellent'),
    text('称职', 'competent'),
    text('基本称职', 'fairly competent'),
    text('不称职', 'not competent'),
  ],
};

/** People or bodies that are rated, in what respects, and on which scale. */
export const itemRating = z.object({
  subjects: z.array(ratedSubject).min(1).max(mostSubjects),
  dimensions: z.array(dimension).min(1).max(mostDimensions),
  scaleKind,
  scale: ratingScale,
  remarks: z.boolean(),
});
export type ItemRating = z.infer<typeof itemRating>;

/** As it is typed: ids of subjects and dimensions that stay are kept, those of new ones come from the server. */
export const typedRating = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        id: id.optional(),
        /** Of whoever is on the roster, whose name and unit the server takes from there. */
        personId: personId.nullable(),
        name: words(200),
        detail: words(200),
      }),
    )
    .min(1)
    .max(mostSubjects),
  dimensions: z
    .array(z.strictObject({ id: id.optional(), name: line }))
    .min(1)
    .max(mostDimensions),
  scale: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('satisfaction') }),
    z.strictObject({ kind: z.literal('competence') }),
    z.strictObject({
      kind: z.literal('own'),
      levels: z.array(words(20, 1)).min(2).max(mostLevels),
      satisfied: z
        .number()
        .int()
        .min(1)
        .max(mostLevels - 1),
    }),
  ]),
  remarks: z.boolean(),
});
export type TypedRating = z.infer<typeof typedRating>;
