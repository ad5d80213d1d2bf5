/** Shapes that every part of the wire is made of. */
import { z } from 'zod';

export const id = z.uuid();
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A calendar day of the enterprise, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Anything but what is blank to the eye, or only a mark upon a letter before it. */
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}\u2800]/u;
/** Embeddings, overrides and isolates of direction: with them a text reads otherwise than it is written. */
const turned = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Text a person types, up to so many characters. Refused is what no database gives back as it was (the null
 * character, halves of characters), and what turns the direction of the text around it; where nothing can be seen,
 * nothing was typed.
 */
export function words(most: number, least = 0): z.ZodString {
  return z
    .string()
    .trim()
    .overwrite((text) => (seen.test(text) ? text : ''))
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), { message: 'not well-formed text' })
    .refine((text) => !turned.test(text), { message: 'characters that turn the direction of text' });
}
/** One line of text, as it is typed. */
export const line = words(200, 1);
/** Several paragraphs, as they are typed. */
export const prose = words(20_000, 1);
/** A line as it is kept and told: it was looked at when it came in, perhaps by a server older than a rule above. */
export const keptLine = z.string().min(1).max(200);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** The largest number that a column of the database takes. */
export const largestInteger = 2 ** 31 - 1;
export const count = z.number().int().min(0).max(10_000_000);

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
/** A sentence in both languages. */
export const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** A sentence or a word, said in both languages. */
export const text = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
