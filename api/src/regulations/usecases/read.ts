/** Reading the library: the list, one regulation, words in articles, and the article of a citation. */
import { citedArticle, labelOf } from '@congress/contract/regulations/articles';
import { excerptOf, wordsOf } from '@congress/contract/regulations/marking';
import type { Cited, Found, Library, RegulationSheet } from '@congress/contract/regulations/regulations';
import { titleKey } from '@congress/contract/regulations/titles';
import type { Identity } from '../../kernel/identity/ports.ts';
import { spender } from '../../kernel/limits/rateLimit.ts';
import { done, type Result } from '../../kernel/result.ts';
import type { LibraryDeps } from '../ports/library.ts';
import { mayLoad, mayRead, reachOf, refused } from './access.ts';
import { articleView, shelve } from './shelf.ts';

const command = 'readRegulations';
/** Articles that one search shows. */
const mostFound = 50;

/** What is on the shelf: one's own, then what the unions above loaded. */
export async function listRegulations(deps: LibraryDeps, identity: Identity): Promise<Result<Library>> {
  if (!mayRead(identity)) return refused('forbidden', { command });
  const reach = await reachOf(deps, identity);
  const shelf = shelve(await deps.store.editions(reach.ids), reach, mayLoad(identity));
  return done({ regulations: shelf.map(({ card }) => card), mayLoad: mayLoad(identity) });
}

/** One regulation with its articles, in this edition or else in the foremost. */
export async function readRegulation(
  deps: LibraryDeps,
  identity: Identity,
  regulationId: string,
  wanted: string | undefined,
): Promise<Result<RegulationSheet>> {
  if (!mayRead(identity)) return refused('forbidden', { command });
  const loader = mayLoad(identity);
  const reach = await reachOf(deps, identity);
  const [shelved] = shelve(await deps.store.editions(reach.ids, { regulationId }), reach, loader);
  const edition = shelved?.editions.find(({ id }) => id === (wanted ?? shelved.card.edition.id));
  if (!shelved || !edition) return refused('not-found');
  const { preamble, articles } = await deps.store.textOf(edition.id);
  const atHome = loader && shelved.card.own;
  return done({
    ...shelved.card,
    edition,
    mayLoad: atHome,
    editions: shelved.editions,
    preamble,
    articles: articles.map(articleView),
    changes: atHome ? await deps.store.changes(reach.own, regulationId) : [],
  });
}

/** L-6: articles in force in which all the words stand. */
export async function searchRegulations(deps: LibraryDeps, identity: Identity, q: string): Promise<Result<Found>> {
  if (!mayRead(identity)) return refused('forbidden', { command });
  const seconds = deps.limit(spender(identity), 'search');
  if (seconds > 0) return refused('too-many-requests', { seconds });
  const reach = await reachOf(deps, identity);
  const shelf = shelve(await deps.store.editions(reach.ids), reach, false);
  const inForce = new Map(
    shelf.filter(({ card }) => card.edition.standing === 'in-force').map(({ card }) => [card.edition.id, card]),
  );
  const words = wordsOf(q);
  const rows = await deps.store.find([...inForce.keys()], words, mostFound + 1);
  const articles = rows.slice(0, mostFound).flatMap((row) => {
    const card = inForce.get(row.editionId);
    const { headings, text } = row;
    const excerpt = excerptOf(text, words);
    return card ? [{ regulationId: card.id, title: card.title, label: labelOf(row), headings, excerpt }] : [];
  });
  return done({ articles, more: rows.length > mostFound });
}

/** L-7: the article of a citation, if a regulation of that title is loaded. */
export async function openCitation(
  deps: LibraryDeps,
  identity: Identity,
  { title, article }: { title: string; article: string },
): Promise<Result<Cited>> {
  if (!mayRead(identity)) return refused('forbidden', { command });
  const reach = await reachOf(deps, identity);
  const rows = await deps.store.editions(reach.ids, { titleKey: titleKey(title) });
  const cards = shelve(rows, reach, false).map(({ card }) => card);
  const card = cards.find(({ edition }) => edition.standing === 'in-force') ?? cards[0] ?? null;
  const numbered = citedArticle(article);
  const inForce = card?.edition.standing === 'in-force';
  const row = inForce && numbered ? await deps.store.article(card.edition.id, numbered) : undefined;
  return done({ regulation: card, article: row ? articleView(row) : null, mayLoad: mayLoad(identity) });
}
