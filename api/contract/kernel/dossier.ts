/** A small dossier on the wire: one state, read whole; a page that shows it is told when it changed, and reads it again. */
import { z } from 'zod';
import { id, instant, keptLine } from './primitives.ts';

/** What is due, until when, and whether it was done. */
export const deadline = z
  .object({
    /** The business that keeps the dossier, and the dossier. */
    kind: z.string(),
    dossierId: id,
    /** A word of that business. */
    name: z.string(),
    title: keptLine,
    due: instant,
  })
  .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof deadline>;

/** A dossier as whoever asks may see it; a business adds its own `view`. */
export const dossierSheet = z.object({
  id,
  /** Grows with every change. */
  version: z.number().int(),
  createdAt: instant,
  endedAt: instant.nullable(),
});

/** Told to whoever watches. */
export const changed = z.object({ dossierId: id, version: z.number().int() });
export type Changed = z.infer<typeof changed>;
