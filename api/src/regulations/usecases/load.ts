/** Loading a regulation, a new edition of one, and withdrawing what was loaded by mistake. */
import { type Article, recognize } from '@congress/contract/regulations/articles';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { refuse } from '@congress/contract/regulations/refusals';
import {
  type Loaded,
  mostArticles,
  mostBytes,
  type NewEdition,
  type NewRegulation,
} from '@congress/contract/regulations/regulations';
import { titleKey } from '@congress/contract/regulations/titles';
import type { Identity } from '../../kernel/identity/ports.ts';
import { done, type Result } from '../../kernel/result.ts';
import type { EditionRow, LibraryDeps } from '../ports/library.ts';
import { mayLoad, refused } from './access.ts';

/** What an organization keeps: regulations change every few years, and a union works under some dozens. */
const mostEditions = 500;

const command = 'loadRegulation';

/** Where an edition goes: to a regulation that is there, or to a new one. */
type Place = { regulationId: string; begins?: { title: string; titleKey: string } };

/** Loads a regulation; the same upload again loads it once. */
export async function loadRegulation(
  deps: LibraryDeps,
  identity: Identity,
  wish: NewRegulation,
): Promise<Result<Loaded>> {
  if (!mayLoad(identity)) return refused('forbidden', { command });
  const { title, ...particulars } = wish;
  const key = titleKey(title);
  return load(deps, identity, particulars, `new:${title}`, (rows) => {
    const same = rows.find((row) => row.titleKey === key);
    if (same) return refuse('regulation-loaded', { title: same.title, regulationId: same.regulationId });
    return { regulationId: deps.newId(), begins: { title, titleKey: key } };
  });
}

/** Loads a new edition of a regulation of one's own organization; the old ones stay. */
export async function loadEdition(
  deps: LibraryDeps,
  identity: Identity,
  regulationId: string,
  wish: NewEdition,
): Promise<Result<Loaded>> {
  if (!mayLoad(identity)) return refused('forbidden', { command });
  // Before the text is looked at: to a stranger there is no such regulation, whatever they send (T-1).
  const there = await deps.store.editions([identity.organizationId], { regulationId });
  if (there.length === 0) return refused('not-found');
  return load(deps, identity, wish, `of:${regulationId}`, () => ({ regulationId }));
}

async function load(
  { store, clock, secrecy }: LibraryDeps,
  identity: Identity,
  wish: NewEdition,
  where: string,
  placeAmong: (rows: readonly EditionRow[]) => Place | Refusal,
): Promise<Result<Loaded>> {
  const read = readText(wish);
  if ('code' in read) return { ok: false, error: read };
  const { text, id, ...said } = wish;
  const { organizationId, id: loadedBy } = identity;
  const digest = secrecy.sha256(JSON.stringify([where, said, text]));
  return store.change(organizationId, async (work) => {
    const rows = await work.editions([organizationId]);
    const before = rows.find((row) => row.id === id);
    if (before) return before.digest === digest ? done(outcome(before, before.articles)) : refused('command-id-reused');
    if (await work.isTaken(id)) return refused('command-id-reused');
    const place = placeAmong(rows);
    if ('code' in place) return { ok: false, error: place };
    if (rows.length >= mostEditions) return refused('library-full', { most: mostEditions });
    const { regulationId, begins } = place;
    const ordinal = 1 + rows.filter((row) => row.regulationId === regulationId).length;
    const at = clock.now().toISOString();
    if (begins) await work.addRegulation({ regulationId, ...begins }, at);
    await work.addEdition({ ...said, ...read, id, regulationId, ordinal, loadedAt: at, loadedBy, digest });
    const what = begins ? 'loaded' : 'replaced';
    await work.journal({ at, actorId: loadedBy, what, regulationId, editionId: id });
    return done(outcome({ regulationId, id }, read.articles.length));
  });
}

const outcome = ({ regulationId, id }: Pick<EditionRow, 'regulationId' | 'id'>, articles: number): Loaded => {
  return { regulationId, editionId: id, articles };
};

/** L-1, L-8: the articles of a text, or why it is not taken in. */
function readText({ text }: NewEdition): { preamble: string; articles: Article[] } | Refusal {
  if (new TextEncoder().encode(text).length > mostBytes) return refuse('too-large');
  if (text.includes('\ufffd')) return refuse('unreadable-text');
  const { preamble, articles } = recognize(text);
  if (articles.length === 0) return refuse('no-articles');
  if (articles.length > mostArticles) {
    return refuse('too-many-articles', { count: articles.length, most: mostArticles });
  }
  return { preamble, articles };
}

/** L-5: withdraws an edition; twice, it is withdrawn once. */
export async function withdrawEdition(
  { store, clock }: LibraryDeps,
  identity: Identity,
  { regulationId, editionId }: { regulationId: string; editionId: string },
  reason: string,
): Promise<Result<Loaded>> {
  if (!mayLoad(identity)) return refused('forbidden', { command });
  const { organizationId, id: by } = identity;
  return store.change(organizationId, async (work) => {
    const rows = await work.editions([organizationId], { regulationId });
    const row = rows.find(({ id }) => id === editionId);
    if (!row) return refused('not-found');
    if (row.withdrawnAt === null) {
      const at = clock.now().toISOString();
      await work.withdraw(editionId, { at, by, reason });
      await work.journal({ at, actorId: by, what: 'withdrawn', regulationId, editionId });
    }
    return done(outcome(row, row.articles));
  });
}
