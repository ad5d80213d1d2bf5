/** What is done to everyone on a roster of any size, a portion at a time. */
import type { Person } from '@congress/contract/congress/preparation/resources';

/** People in one answer: some megabytes at most. */
const PAGE = 5_000;
/** Codes in one answer: it comes within a second or two, and no more than these are lost with it. */
const PORTION = 500;

type Page = { total: number; people: Person[] };

/** Everyone on the roster, page by page. */
export async function everyoneOn(read: (page: { limit: number; after?: string }) => Promise<Page>): Promise<Person[]> {
  const all: Person[] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const { total, people } = await read({ limit: PAGE, ...(last === undefined ? {} : { after: last }) });
    all.push(...people);
    if (people.length < PAGE || all.length >= total) return all;
  }
}

/**
 * Issues codes to these people in portions, and hands over those of each portion as they come. What was handed over
 * stands, also when a later portion throws: the rest keep the codes they have.
 */
export async function issueAll<Code>(
  personIds: readonly string[],
  issue: (portion: readonly string[]) => Promise<{ codes: Code[] }>,
  take: (codes: Code[]) => void,
): Promise<void> {
  for (let from = 0; from < personIds.length; from += PORTION) {
    take((await issue(personIds.slice(from, from + PORTION))).codes);
  }
}
