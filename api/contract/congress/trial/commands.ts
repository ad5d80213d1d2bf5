import { z } from 'zod';
import { simulatedAct } from '../vocabulary.ts';
import { command } from '../tables/rows.ts';

/** A share in a hundred. */
const share = z.number().int().min(0).max(100);

export const commands = {
  /** In a trial only: lets so many delegates whom nobody entered as do this within so many seconds (T-1 to T-8). */
  simulate: command(
    z.strictObject({
      act: simulatedAct,
      people: z.number().int().min(1).max(500).default(500),
      seconds: z.number().int().min(0).max(30).default(8),
      /** How the marks of votes are to be drawn, in proportion. */
      shares: z
        .strictObject({ for: share, against: share, abstain: share })
        .default({ for: 80, against: 10, abstain: 10 }),
    }),
  ),
} as const;
