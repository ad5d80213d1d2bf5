/** A union tightens numbers of the profiles for itself and those below it (加严规定), by a document of its own. */
import { z } from 'zod';
import { type CommandOf, commandsOf } from '../../kernel/command.ts';
import { textRef } from '../../kernel/documents.ts';
import { count, day, id, instant, keptLine, line, words } from '../../kernel/primitives.ts';
import { profileSheet, ruleName, source } from '../rules/rules.ts';
import { profileId } from '../vocabulary.ts';
import { limit, tightenableRules } from './limits.ts';

/** One number, and where the document says it. */
export const clause = z.strictObject({
  limit,
  /** In Chinese numerals, as 第五条; empty where the document has no articles. */
  article: words(40),
  /** What it says there, in its own words. */
  words: words(500, 1),
});
export type Clause = z.infer<typeof clause>;

/** Every profile but those for trying out, or these. */
export const bases = z.union([z.literal('every'), z.array(profileId).min(1).max(profileId.options.length)]);
export type Bases = z.infer<typeof bases>;

const clauses = z
  .array(clause)
  .min(1)
  .max(tightenableRules.length)
  .refine((all) => new Set(all.map((one) => one.limit.rule)).size === all.length, { message: 'a number twice' });

/** What is published, the first time and each time anew. */
export const publication = z.strictObject({
  /** As the document names itself; by it the article opens in the library of regulations, where it stands there. */
  title: line,
  /** As the union counts its documents; empty where there is none. */
  number: words(100),
  adoptedOn: day,
  inForceFrom: day,
  bases,
  clauses,
  /** The document, whole; empty where it stands in the library. */
  text: words(20_000),
});
export type Publication = z.infer<typeof publication>;

/** What was published stays as it is: another version takes its place from its first day on. */
export const version = publication.omit({ text: true }).extend({
  id,
  title: keptLine,
  ordinal: z.number().int().min(1),
  text: textRef.nullable(),
  publishedAt: instant,
});
export type Version = z.infer<typeof version>;

export const tightening = z.object({
  versions: z.array(version).min(1),
  /** From that day on it binds nobody who begins then. */
  ended: z.object({ from: day, reason: keptLine, at: instant }).nullable(),
});
export type Tightening = z.infer<typeof tightening>;

const bodies = {
  /** A new version, which takes the place of the one before from its first day on. */
  publishVersion: publication,
  /** Binds nobody any more from that day on. */
  endTightening: z.strictObject({ from: day, reason: line }),
} as const;
export type TighteningCommand = CommandOf<typeof bodies>;
export const commands = commandsOf('TighteningCommand', bodies);
export const tighteningCommand = z.union(Object.values(commands.schemas));

const payloads = {
  'tightening.published': z.object({ version: version.omit({ publishedAt: true }) }),
  'tightening.ended': z.object({ from: day, reason: keptLine }),
} as const;
export type TighteningEvent = {
  [T in keyof typeof payloads]: { type: T; payload: z.infer<(typeof payloads)[T]> };
}[keyof typeof payloads];

/** The one fold: of the server, and of whoever reads the log. */
export function evolve(state: Tightening | undefined, event: TighteningEvent & { at: string }): Tightening {
  const { versions, ended } = state ?? { versions: [], ended: null };
  return event.type === 'tightening.published'
    ? { versions: [...versions, { ...event.payload.version, publishedAt: event.at }], ended }
    : { versions, ended: { ...event.payload, at: event.at } };
}

/** What of a tightening a congress is held to, written into its log when it was founded (K-6). */
export const tightened = z.object({ limit, source }).meta({ id: 'Tightened' });
export type Tightened = z.infer<typeof tightened>;

/** How a version stands on a day: of one tightening one at most is in force. */
export const standings = ['in-force', 'coming', 'replaced', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** A version as somebody sees it whom it binds. */
export const binding = z
  .object({
    tighteningId: id,
    /** The union that published it. */
    from: z.string(),
    own: z.boolean(),
    standing: z.enum(standings),
    /** From when on it binds nobody; null while no end was said. */
    endsFrom: day.nullable(),
    version,
  })
  .meta({ id: 'BindingTightening' });
export type Binding = z.infer<typeof binding>;

/** What binds my organization, the highest union's first, and the profiles as they are for it today. */
export const bindings = z.object({
  bindings: z.array(binding),
  profiles: z.array(profileSheet),
  /** Whether whoever asks publishes for my organization. */
  mayPublish: z.boolean(),
});
export type Bindings = z.infer<typeof bindings>;

/** Before it is published: what each number would become, profile by profile, and for how many unions. */
export const preview = z.strictObject({ bases, limits: z.array(limit).min(1).max(tightenableRules.length) });
export type Preview = z.infer<typeof preview>;

/** Against the profile: stricter, just the same, or looser, which is refused. */
export const effects = ['stricter', 'same', 'looser'] as const;
export type Effect = (typeof effects)[number];

export const previewed = z
  .object({
    changes: z.array(
      z.object({
        rule: ruleName,
        profile: profileId,
        effect: z.enum(effects),
        before: z.unknown(),
        after: z.unknown(),
      }),
    ),
    /** The unions it concerns: one's own, and those below it. */
    unions: count,
    /** Their names, for those who see what is below (T-2). */
    names: z.array(z.string()).nullable(),
  })
  .meta({ id: 'PreviewedTightening' });
export type Previewed = z.infer<typeof previewed>;
