import { type Bilingual, type Locale, locales } from '@congress/contract/kernel/primitives';
import type { WordList } from '@congress/contract/kernel/words';

/** A table of words: by what the list is of, and the code. */
type Table = Readonly<Record<string, WordList>>;

/** One function for each list of a table, from a code to its word in the reader's language. */
export type Labels<T extends Table> = { readonly [List in keyof T]: (code: keyof T[List]) => string };

/** A word as it stands amid a sentence, which is how tables have it. */
export function amid(word: Bilingual, locale: Locale): string {
  return word[locale];
}

/** A word as it stands alone on a page: in English with a capital letter. */
export function label(word: Bilingual, locale: Locale): string {
  const said = word[locale];
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The words of a table in each language; made once, so that what takes them need not be drawn anew. */
export function labelsOf<T extends Table>(table: T, as = label): Readonly<Record<Locale, Labels<T>>> {
  const made = locales.map((locale): [Locale, unknown] => {
    const lists = Object.entries(table).map(([list, words]) => {
      const known = new Map(Object.entries(words));
      const said = (code: string): string => {
        const word = known.get(code);
        // A code of a later version is shown as it is.
        return word ? as(word, locale) : code;
      };
      return [list, said];
    });
    return [locale, Object.fromEntries(lists)];
  });
  return Object.fromEntries(made) as Record<Locale, Labels<T>>;
}
