import { errors, fill, type Facts, type Refusal } from '@congress/contract/errors';
import { stepKinds, type Locale, type StepKind } from '@congress/contract/vocabulary';
import { fullWidth } from '../i18n/punctuation.ts';
import type { Terms } from '../i18n/useTerms.ts';

const isStepKind = (text: string): text is StepKind => stepKinds.some((kind) => kind === text);

/** Codes of the contract inside a refusal's facts, put into words. */
function inWords(facts: Facts, terms: Terms, locale: Locale): Facts {
  const steps = (text: string): string =>
    text
      .split(/[,、]\s*/)
      .map((part) => (isStepKind(part) ? terms.stepKind(part) : part))
      .join(locale === 'en' ? ', ' : '、');
  const words: Record<string, (text: string) => string> = {
    expected: steps,
    blocking: steps,
    status: (text) => terms.status(text as Parameters<Terms['status']>[0]),
    state: (text) => terms.paperState(text as Parameters<Terms['paperState']>[0]),
    needed: (text) => (/^[a-z]+$/.test(text) ? terms.decision(text as Parameters<Terms['decision']>[0]) : text),
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const say = words[name];
      return [name, say && typeof value === 'string' ? say(value) : value];
    }),
  );
}

/** The sentence of a refusal, without codes a reader would not know. */
export function refusalText(refusal: Refusal, terms: Terms, locale: Locale): string {
  return fullWidth(sentenceOf(refusal, terms, locale));
}

function sentenceOf(refusal: Refusal, terms: Terms, locale: Locale): string {
  const sent = refusal.message[locale];
  const row = errors[refusal.code] as (typeof errors)[keyof typeof errors] | undefined;
  // A sentence of its own, or of a server newer than this page, is shown as it came.
  if (!row || fill(row[locale], refusal.facts) !== sent) return sent;
  if (refusal.code === 'forbidden') return row[locale].replace(/\s*\(.*\)$/, '');
  return fill(row[locale], inWords(refusal.facts, terms, locale));
}
