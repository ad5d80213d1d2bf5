import type { Mismatch, Paper } from '@congress/contract/congress/ballot/view';
import type { PersonCard } from '@congress/contract/congress/people';
import { phrases, stepInPhase } from '@congress/contract/congress/procedure/words';
import type { Step } from '@congress/contract/congress/procedure/view';
import { unknownPerson, words } from '@congress/contract/congress/words/words';
import type { Locale } from '@congress/contract/kernel/primitives';
import { fill } from '@congress/contract/kernel/refusal';
import { words as kernel } from '@congress/contract/kernel/words';
import { label, labelsOf, type Labels } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const { mismatch: _, ...lists } = { ...kernel, ...words };

/** The words of the field in the reader's language; one function per closed list of the contract. */
export type Terms = Labels<typeof lists> & {
  /** A step's name; discussions and sign-ins are told apart by their phase. */
  step: (step: Pick<Step, 'kind' | 'phase'>) => string;
  /** What an item of a paper is called: what stands on it, which of a preparatory matter is known in every language. */
  paperItem: (item: Pick<Paper['items'][number], 'matter' | 'title'> | undefined) => string;
  /** What the numbers of a void paper contradict each other in; nothing of a paper that is not void. */
  mismatch: (mismatch: Mismatch | null) => string;
  /** 第三届第二次 */
  session: (congress: { term: number; session: number }) => string;
  /** 第二次 */
  nth: (time: number) => string;
  /** A person's name, with a word where it is not known (any more). */
  name: (person: Pick<PersonCard, 'name'> | null | undefined) => string;
};

const labels = labelsOf(lists);

function termsIn(locale: Locale): Terms {
  const count = (value: number): number | string => (locale === 'en' ? value : han(value));
  const phrase = (one: keyof typeof phrases, values: Record<string, number | string>): string =>
    fill(label(phrases[one], locale), values, locale);
  return {
    ...labels[locale],
    step: ({ kind, phase }) => label(stepInPhase[kind]?.[phase] ?? words.stepKind[kind], locale),
    paperItem: (item) =>
      locale === 'en' && item?.matter ? labels.en.preparatoryMatter(item.matter) : (item?.title ?? ''),
    mismatch: (mismatch) => {
      if (!mismatch) return '';
      const { kind, found, expected } = mismatch;
      return fill(label(words.mismatch[kind], locale), { found, expected }, locale);
    },
    session: ({ term, session }) => phrase('session', { term: count(term), session: count(session) }),
    nth: (time) => phrase('nth', { time: count(time) }),
    name: (person) => person?.name ?? label(unknownPerson, locale),
  };
}

const terms: Record<Locale, Terms> = { 'zh-CN': termsIn('zh-CN'), en: termsIn('en') };

/** The words of the field. */
export function useTerms(): Terms {
  return terms[useFormat().locale];
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as Chinese documents write them: 三, 十二, 二十. */
export function han(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
