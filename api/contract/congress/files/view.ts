/** What files are attached to in a congress. */
import { z } from 'zod';

/** What was done outside (a step), an item, a proposal, what is reported (an entry of the agenda). */
export const aboutKinds = ['evidence', 'item', 'proposal', 'report'] as const;
export const aboutKind = z.enum(aboutKinds);
export type AboutKind = z.infer<typeof aboutKind>;

/** Files that one thing may have attached. */
export const mostFiles = 20;
