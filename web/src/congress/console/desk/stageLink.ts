import type { stageLink } from '@congress/contract/congress/assembly/resources';
import type { z } from 'zod';

/** A one-time way in for a screen. */
export type StageLink = z.infer<typeof stageLink>;
