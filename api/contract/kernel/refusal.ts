/** How a refusal travels: a code, a sentence in both languages, and the facts that fill it. */
import { z } from 'zod';
import { type Bilingual, type Locale, text } from './primitives.ts';

export type ErrorRow = Bilingual & { status: number };

export const row = (status: number, zh: string, en: string): ErrorRow => ({ status, 'zh-CN': zh, en });

const fact = z.union([z.string(), z.number(), z.boolean()]);
export const facts = z.record(z.string(), fact);
export type Facts = z.infer<typeof facts>;

/** One named condition of a gate with the numbers behind it. */
export const condition = z.object({ id: z.string(), met: z.boolean(), facts });
export type Condition = z.infer<typeof condition>;

/** Whether a condition is met only because there is nothing it could be about: none of none. */
export function asksNothing({ met, facts }: Condition): boolean {
  return met && (facts['all'] ?? facts['needed']) === 0;
}

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

/** What the codes in a fact are called, by the name of the fact. A fact that is not here is shown as it is. */
export type FactWords = Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

/** What stands between several codes in one fact, and what a reader sees there. */
const between: Record<string, Bilingual> = { ', ': text('、', ', '), ' / ': text('或', ' or ') };

/** What a table holds under a name, and not what every object has. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return new Map(Object.entries(table)).get(name);
}

/** A fact as a reader of the language says it: one code of the field, or several parted by commas or slashes. */
function spoken(value: Facts[string], locale: Locale, words: FactWords[string]): string {
  const parts = String(value).split(/(, | \/ )/);
  const called = parts.map((part, index) => own(index % 2 === 1 ? between : words, part));
  // Not of this list after all, or of a later version's: shown as it is.
  return called.every((each) => each !== undefined) ? called.map((each) => each[locale]).join('') : String(value);
}

/** Fills `{name}` places of a sentence with facts, in the words of its language. */
export function fill(sentence: string, values: Facts, locale: Locale, words: FactWords = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = own(values, name);
    const list = own(words, name);
    if (value === undefined) return '—';
    return list ? spoken(value, locale, list) : String(value);
  });
}

/** The sentence of a refusal in the reader's language. */
export function say(one: Refusal, locale: Locale): string {
  return one.message[locale];
}

/** The function that refuses with the codes of a table, its sentences filled in both languages. */
export function refuserOf<C extends string>(table: Record<C, ErrorRow>, words: FactWords = {}) {
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
