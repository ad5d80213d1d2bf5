/** A publication as it is typed. */
import type { Limit, LimitValue, TightenableRule } from '@congress/contract/congress/tightening/limits';
import type { Publication, Version } from '@congress/contract/congress/tightening/tightening';
import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { asked } from '../limits.ts';

export type ClauseDraft = { rule: TightenableRule; value: LimitValue | null; article: string; words: string };

export type PublicationDraft = Pick<Publication, 'title' | 'number' | 'adoptedOn' | 'inForceFrom' | 'text'> & {
  every: boolean;
  bases: ProfileId[];
  clauses: ClauseDraft[];
  /** The document stands in the library of regulations under that title. */
  inLibrary: boolean;
  /** What was sent and not answered: again it is the same act. */
  sent: { id: string; wish: string } | null;
};

export const emptyPublication: PublicationDraft = {
  title: '',
  number: '',
  adoptedOn: '',
  inForceFrom: '',
  every: true,
  bases: [],
  clauses: [],
  text: '',
  inLibrary: false,
  sent: null,
};

/** A number newly chosen; what can only be one thing is that at once. */
export function newClause(rule: TightenableRule): ClauseDraft {
  return { rule, value: asked[rule].as === 'yes' ? true : null, article: '', words: '' };
}

/** A further version begins as the one before; the document is another. */
export function draftOf({ title, bases, clauses, text }: Version): PublicationDraft {
  return {
    ...emptyPublication,
    title,
    every: bases === 'every',
    bases: bases === 'every' ? [] : bases,
    clauses: clauses.map(({ limit, article, words }) => ({ ...limit, article, words })),
    inLibrary: text === null,
  };
}

const isWhole = (clause: ClauseDraft): clause is ClauseDraft & { value: LimitValue } => clause.value !== null;

export const basesOf = ({ every, bases }: PublicationDraft): Publication['bases'] => (every ? 'every' : bases);

/** The numbers that are said, to look ahead at. */
export function limitsOf({ clauses }: PublicationDraft): Limit[] {
  return clauses.filter(isWhole).map(({ rule, value }) => ({ rule, value }) as Limit);
}

/** What is still to be said, as a key of the texts; null when it is whole. */
export function missingIn(draft: PublicationDraft) {
  const { title, adoptedOn, inForceFrom, every, bases, clauses, inLibrary, text } = draft;
  if (title.trim() === '') return 'why.title';
  if (adoptedOn === '' || inForceFrom === '') return 'why.days';
  if (inForceFrom < adoptedOn) return 'why.order';
  if (!every && bases.length === 0) return 'why.bases';
  if (clauses.length === 0) return 'why.clauses';
  if (!clauses.every(isWhole)) return 'why.value';
  if (clauses.some(({ words }) => words.trim() === '')) return 'why.words';
  return !inLibrary && text.trim() === '' ? 'why.text' : null;
}

/** What is sent. */
export function publicationOf(draft: PublicationDraft): Publication {
  const { title, number, adoptedOn, inForceFrom, clauses, inLibrary, text } = draft;
  return {
    title: title.trim(),
    number: number.trim(),
    adoptedOn,
    inForceFrom,
    bases: basesOf(draft),
    clauses: clauses.filter(isWhole).map(({ rule, value, article, words }) => {
      return { limit: { rule, value } as Limit, article: article.trim(), words: words.trim() };
    }),
    text: inLibrary ? '' : text,
  };
}
