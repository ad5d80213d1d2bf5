/** The library of regulations: what an organization works under, in editions, each read by its articles. */
import { z } from 'zod';
import { count, day, id, instant, keptLine, line, words } from '../kernel/primitives.ts';

/** What a file, and a text in UTF-8, may weigh. */
export const mostBytes = 5 * 1024 * 1024;
/** Articles of one edition: more than the Civil Code has. */
export const mostArticles = 3_000;

/** What is said of every edition. */
const particulars = z.strictObject({
  /** The client's id of this upload, and from then on the edition's: the same again loads it once. */
  id,
  issuer: line,
  /** As the issuer counts its documents: 总工发〔2012〕12号. Empty where there is none. */
  number: words(100),
  adoptedOn: day,
  inForceFrom: day,
  /** The whole text, plain. Its articles are recognized by their numbers, by `recognize` of articles.ts. */
  text: words(mostBytes, 1),
});
export const newRegulation = particulars.extend({ title: line });
export type NewRegulation = z.infer<typeof newRegulation>;
export const newEdition = particulars;
export type NewEdition = z.infer<typeof newEdition>;
export const withdrawal = z.strictObject({ reason: line });

/** What an edition is on a day: of those that are not withdrawn, one at most is in force. */
export const standings = ['in-force', 'coming', 'replaced', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

export const edition = z
  .object({
    id,
    issuer: z.string(),
    number: z.string(),
    adoptedOn: day,
    inForceFrom: day,
    articles: count,
    loadedAt: instant,
    standing: z.enum(standings),
    /** Why it was withdrawn; empty while it was not. */
    reason: z.string(),
  })
  .meta({ id: 'RegulationEdition' });
export type Edition = z.infer<typeof edition>;

export const regulationCard = z
  .object({
    id,
    title: keptLine,
    /** Who loaded it: one's own organization, or the upper union of this name. */
    from: z.string(),
    own: z.boolean(),
    /** The edition in force; where none is, the next one, or the last. */
    edition,
  })
  .meta({ id: 'Regulation' });
export type RegulationCard = z.infer<typeof regulationCard>;

export const library = z
  .object({
    regulations: z.array(regulationCard),
    /** Whether I may load, replace and withdraw. */ mayLoad: z.boolean(),
  })
  .meta({ id: 'RegulationLibrary' });
export type Library = z.infer<typeof library>;

export const shownArticle = z
  .object({
    number: count,
    branch: count,
    /** 第三十一条: what a link names after `#`. */
    label: z.string(),
    /** The chapters it stands in, from the outermost. */
    headings: z.array(z.string()),
    /** Paragraphs and items, a line each. Plain text, never to be shown as anything else. */
    text: z.string(),
  })
  .meta({ id: 'RegulationArticle' });
export type ShownArticle = z.infer<typeof shownArticle>;

/** A line of the journal, for those who may load. */
export const libraryActs = ['loaded', 'replaced', 'withdrawn'] as const;
export type LibraryAct = (typeof libraryActs)[number];
const libraryChange = z.object({ at: instant, by: z.string(), what: z.enum(libraryActs), editionId: id });
export type LibraryChange = z.infer<typeof libraryChange>;

export const regulationSheet = z
  .object({
    ...regulationCard.shape,
    mayLoad: z.boolean(),
    /** The newest first. */
    editions: z.array(edition),
    preamble: z.string(),
    /** Of the edition that was asked for, or else of `edition`. */
    articles: z.array(shownArticle),
    /** Nothing, for whoever may not load. */
    changes: z.array(libraryChange),
  })
  .meta({ id: 'RegulationSheet' });
export type RegulationSheet = z.infer<typeof regulationSheet>;
export const sheetQuery = z.object({ edition: id.optional() });

export const loaded = z.object({ regulationId: id, editionId: id, articles: count }).meta({ id: 'RegulationLoaded' });
export type Loaded = z.infer<typeof loaded>;

/** Several words, apart by blanks, must all be there: in the article, its number, its chapters or the title. */
export const searchQuery = z.object({ q: words(100, 1) });
export const found = z
  .object({
    articles: z.array(
      z.object({
        regulationId: id,
        title: z.string(),
        label: z.string(),
        headings: z.array(z.string()),
        /** Around the first of the words. */
        excerpt: z.string(),
      }),
    ),
    /** There are more than these. */
    more: z.boolean(),
  })
  .meta({ id: 'RegulationsFound' });
export type Found = z.infer<typeof found>;

/** A citation of a rule: `title` with or without 《》 and year, `article` as 第三十一条, 31, or 第三十一条第二款. */
export const citationQuery = z.object({ title: line, article: words(100).default('') });
export const cited = z
  .object({
    /** Null where no regulation of that title is loaded for this organization. */
    regulation: regulationCard.nullable(),
    /** Null where the citation names no article, or the edition in force has none of that number. */
    article: shownArticle.nullable(),
    mayLoad: z.boolean(),
  })
  .meta({ id: 'Cited' });
export type Cited = z.infer<typeof cited>;
