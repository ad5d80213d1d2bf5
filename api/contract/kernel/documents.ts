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

/** A wording that a text had. The ones before stay under their own ids; `final` is the one that was fixed. */
export const textVersion = textRef.extend({ at: instant, final: z.boolean() });
export type TextVersion = z.infer<typeof textVersion>;
/** The oldest first. */
export const textVersions = z.object({ versions: z.array(textVersion) }).meta({ id: 'TextVersions' });

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
