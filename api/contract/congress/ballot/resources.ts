import { z } from 'zod';
import { itemTally } from '../../kernel/ballot/tallies.ts';
import { personId } from '../../kernel/people.ts';
import { count, id, instant, words } from '../../kernel/primitives.ts';
import { countReport } from './view.ts';

/** Who votes on a paper in the room, by name; what was on their ballots is in the count alone. */
export const roomBallots = z
  .object({ people: z.array(z.object({ id, name: z.string(), staffNumber: z.string(), groupId: id.nullable() })) })
  .meta({ id: 'RoomBallots' });
export type RoomBallots = z.infer<typeof roomBallots>;

const block = z.object({ returned: count, items: z.record(id, itemTally) });

/** What I entered of the room, and the other one of the two: what they entered is null until both have. */
export const roomEntry = z
  .object({
    mine: block.nullable(),
    other: z.object({ personId, block: block.nullable() }).nullable(),
  })
  .meta({ id: 'RoomEntry' });
export type RoomEntry = z.infer<typeof roomEntry>;

/** What was written about subjects of ratings: in random order, of nobody in particular. */
export const paperRemarks = z
  .object({ remarks: z.array(z.object({ itemId: id, subjectId: id, text: z.string() })) })
  .meta({ id: 'PaperRemarks' });
export type PaperRemarks = z.infer<typeof paperRemarks>;

/** Who has not handed in, a page of them in the order of staff numbers; never what anybody voted. */
export const waiting = z
  .object({
    total: count,
    people: z.array(
      z.object({
        id,
        name: z.string(),
        staffNumber: z.string(),
        groupId: id.nullable(),
        /** When they alone were reminded last. */
        remindedAt: instant.nullable(),
        /** How many of the last papers they did not hand in, in a row, though signed in. */
        missed: count,
      }),
    ),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.infer<typeof waiting>;
export const waitingQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const reportAnswer = z.object({ report: countReport }).meta({ id: 'CountReport' });

/** Finding whom to name instead of a candidate: part of a name, and after whom the last page ended. */
export const eligibleQuery = z.object({ q: words(100, 1), after: id.optional() });

/** People who may be elected and are no candidates, by name; `next` where there are more. */
export const eligiblePeople = z
  .object({ people: z.array(z.object({ id, name: z.string(), unit: z.string() })), next: id.nullable() })
  .meta({ id: 'EligiblePeople' });
export type EligiblePeople = z.infer<typeof eligiblePeople>;
