/** Texts that are referred to by digest, and documents made outside the platform. */
import { z } from 'zod';
import { count, day, id, instant, keptLine, line, sha256 } from './primitives.ts';

/** A document made outside the platform that proves something was done. */
export const evidence = z.object({ title: keptLine, number: keptLine, date: day });
export type Evidence = z.infer<typeof evidence>;
/** The same as a command brings it, and therefore looked at as what a person typed. */
export const typedEvidence = evidence.extend({ title: line, number: line });

/** A text kept as a document row; the digest is what the log vouches for. */
export const textRef = z.object({
  documentId: id,
  sha256,
  revision: z.number().int().min(1),
});
export type TextRef = z.infer<typeof textRef>;

export const textDocument = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    sha256: z.string(),
    revision: count,
    text: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Document' });
export type TextDocument = z.infer<typeof textDocument>;
