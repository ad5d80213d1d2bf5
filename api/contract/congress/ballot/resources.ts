import { z } from 'zod';
import { id, words } from '../../kernel/primitives.ts';
import { countReport } from './view.ts';

/** Who was given a ballot of a paper in the room, by name; what was on it is in the count alone. */
export const roomBallots = z
  .object({ people: z.array(z.object({ id, name: z.string(), staffNumber: z.string(), groupId: id.nullable() })) })
  .meta({ id: 'RoomBallots' });
export type RoomBallots = z.infer<typeof roomBallots>;

/** Finding whoever stands before the scrutineer: part of a name, a staff number or a unit. */
export const roomCandidatesQuery = z.object({ q: words(100, 1) });

/** What was written about subjects of ratings: in random order, of nobody in particular. */
export const paperRemarks = z
  .object({ remarks: z.array(z.object({ itemId: id, subjectId: id, text: z.string() })) })
  .meta({ id: 'PaperRemarks' });
export type PaperRemarks = z.infer<typeof paperRemarks>;

export const reportAnswer = z.object({ report: countReport }).meta({ id: 'CountReport' });

/** Finding whom to name instead of a candidate: part of a name, and after whom the last page ended. */
export const eligibleQuery = z.object({ q: words(100, 1), after: id.optional() });

/** People who may be elected and are no candidates, by name; `next` where there are more. */
export const eligiblePeople = z
  .object({ people: z.array(z.object({ id, name: z.string(), unit: z.string() })), next: id.nullable() })
  .meta({ id: 'EligiblePeople' });
export type EligiblePeople = z.infer<typeof eligiblePeople>;
