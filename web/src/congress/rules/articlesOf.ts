import type { Source } from '@congress/contract/congress/rules/rules';

/** A citation may name several articles; one that nobody read names none. */
export function articlesOf({ title, article }: Source): string[] {
  return title === '' ? [] : article.split('、').filter(Boolean);
}
