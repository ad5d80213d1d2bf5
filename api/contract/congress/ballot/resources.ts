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

export const reportAnswer = z.object({ report: countReport }).meta({ id: 'CountReport' });
