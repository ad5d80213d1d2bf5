/** What a session left open, as the next one reads it (RULES.md, N-6). */
import { z } from 'zod';
import { keptLine } from '../../kernel/primitives.ts';
import { followUp } from './view.ts';

/** A resolution or a filed proposal; owner and deadline are null as long as nobody was charged with it. */
export const openMatter = followUp
  .pick({ subject: true, outcome: true, note: true })
  .extend({ title: keptLine, owner: keptLine.nullable(), deadline: followUp.shape.deadline.nullable() });
export type OpenMatter = z.infer<typeof openMatter>;

export const openMatters = z
  .object({
    /** Whether that session still takes reports on them. */
    reporting: z.boolean(),
    matters: z.array(openMatter),
  })
  .meta({ id: 'OpenMatters' });
export type OpenMatters = z.infer<typeof openMatters>;
