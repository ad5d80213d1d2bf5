/** How a refusal travels: a code, a sentence in both languages, and the facts that fill it. */
import { z } from 'zod';
import type { Bilingual, Locale } from './primitives.ts';

export type ErrorRow = Bilingual & { status: number };

export const row = (status: number, zh: string, en: string): ErrorRow => ({ status, 'zh-CN': zh, en });

const fact = z.union([z.string(), z.number(), z.boolean()]);
export const facts = z.record(z.string(), fact);
export type Facts = z.infer<typeof facts>;

/** One named condition of a gate with the numbers behind it. */
export const condition = z.object({ id: z.string(), met: z.boolean(), facts });
export type Condition = z.infer<typeof condition>;

/** A refusal as it travels: a value, not an exception. */
export const refusal = z
  .object({
    /** A promise to other clients; `PROTOCOL.md` lists them. */
    code: z.string(),
    message: z.object({ 'zh-CN': z.string(), en: z.string() }),
    facts,
    /** Present with `gate-not-met`: the whole checklist. */
    conditions: z.array(condition).optional(),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof refusal>;

/** What codes that travel in facts are called. One without a word is shown as it is. */
export type Words = ReadonlyMap<string, Bilingual>;

const NO_WORDS: Words = new Map();

/** A fact as a reader of the language says it: one code of the field, or several parted by commas or slashes. */
function spoken(value: Facts[string] | undefined, locale: Locale, words: Words): string {
  if (value === undefined) return '—';
  const parts = String(value).split(/(, | \/ )/);
  // A title that happens to hold such a word is left alone: every part must be a code.
  if (!parts.every((part, index) => index % 2 === 1 || words.has(part))) return String(value);
  return parts.map((part) => words.get(part)?.[locale] ?? part).join('');
}

/** Fills `{name}` places of a sentence with facts, in the words of its language. */
export function fill(sentence: string, values: Facts, locale: Locale, words: Words = NO_WORDS): string {
  const known = new Map(Object.entries(values));
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => spoken(known.get(name), locale, words));
}

/** The sentence of a refusal in the reader's language. */
export function say(one: Refusal, locale: Locale): string {
  return one.message[locale];
}

/** The function that refuses with the codes of a table, its sentences filled in both languages. */
export function refuserOf<C extends string>(table: Record<C, ErrorRow>, words: Words = NO_WORDS) {
  return (code: C, values: Facts = {}, conditions?: Condition[]): Refusal => {
    const { 'zh-CN': zh, en } = table[code];
    return {
      code,
      message: { 'zh-CN': fill(zh, values, 'zh-CN', words), en: fill(en, values, 'en', words) },
      facts: values,
      ...(conditions ? { conditions } : {}),
    };
  };
}
