/** A session that begins from the one before (RULES.md, N). */
import { z } from 'zod';
import { count, id, keptLine, sha256 } from '../../kernel/primitives.ts';
import { offices } from '../assembly/view.ts';

/** Which session to begin from, and the digest of what was previewed of it. */
export const beginFrom = z.strictObject({ congressId: id, digest: z.string().max(64) });
export type BeginFrom = z.infer<typeof beginFrom>;

/** The session a congress began from, in its view. */
export const lastSession = z.object({
  congressId: id,
  title: keptLine,
  term: z.number(),
  session: z.number(),
  /** Who held which office in it, of those who are here: a proposal, which confers nothing (N-4). */
  offices,
});
export type LastSession = z.infer<typeof lastSession>;

/** Where a roster was copied from, and where that log ended then (N-5). */
export const copiedFrom = z.object({ congressId: id, head: sha256 });

/** What a congress that begins from this one would begin with. */
export const sessionCopy = z
  .object({
    digest: z.string(),
    /** What the next session would be called: the same term, one session later. */
    term: z.number(),
    session: z.number(),
    staff: z.object({ total: count, women: count }),
    formal: count,
    others: count,
    /** Who does not come, and why: left, or a formal delegate without a live seat. */
    leftOut: z.array(z.object({ staffNumber: z.string(), name: z.string(), reason: z.enum(['left', 'no-live-seat']) })),
    groups: count,
    leaders: count,
    /** People who held an office and would be proposed again. */
    officers: count,
    openMatters: count,
  })
  .meta({ id: 'SessionCopy' });
export type SessionCopy = z.infer<typeof sessionCopy>;
