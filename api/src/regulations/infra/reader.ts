import { account } from '@congress/db/schema/kernel/tenancy';
import {
  regulation,
  regulationArticle as article,
  regulationChange as change,
  regulationEdition as edition,
} from '@congress/db/schema/regulations/regulations';
import { and, desc, eq, sql } from 'drizzle-orm';
import { among, type Records } from '../../kernel/postgres/records.ts';
import type { LibraryReader } from '../ports/library.ts';

const ofArticle = { number: article.number, branch: article.branch, headings: article.headings, text: article.text };

/** Reads the library, from a pool or in a transaction. */
export function createReader(records: Records): LibraryReader {
  return {
    editions: (organizationIds, { regulationId, titleKey } = {}) =>
      records
        .select({
          id: edition.id,
          regulationId: edition.regulationId,
          organizationId: edition.organizationId,
          title: regulation.title,
          titleKey: regulation.titleKey,
          ordinal: edition.ordinal,
          issuer: edition.issuer,
          number: edition.number,
          adoptedOn: edition.adoptedOn,
          inForceFrom: edition.inForceFrom,
          articles: edition.articles,
          loadedAt: edition.loadedAt,
          withdrawnAt: edition.withdrawnAt,
          reason: edition.reason,
          digest: edition.digest,
        })
        .from(edition)
        .innerJoin(regulation, eq(regulation.id, edition.regulationId))
        .where(
          and(
            among(edition.organizationId, organizationIds),
            regulationId === undefined ? undefined : eq(edition.regulationId, regulationId),
            titleKey === undefined ? undefined : eq(regulation.titleKey, titleKey),
          ),
        ),
    textOf: async (editionId) => {
      const [row] = await records.select({ preamble: edition.preamble }).from(edition).where(eq(edition.id, editionId));
      const articles = await records
        .select(ofArticle)
        .from(article)
        .where(eq(article.editionId, editionId))
        .orderBy(article.position);
      return { preamble: row?.preamble ?? '', articles };
    },
    article: async (editionId, { number, branch }) => {
      const [row] = await records
        .select(ofArticle)
        .from(article)
        .where(and(eq(article.editionId, editionId), eq(article.number, number), eq(article.branch, branch)))
        .orderBy(article.position)
        .limit(1);
      return row;
    },
    // A trigram index knows words of three letters on; those of Chinese have two. Ten thousand articles are read
    // through in less time than a page takes to ask (RULES.md, L-6).
    find: (editionIds, words, most) => {
      const stands = sql`concat_ws(' ', ${regulation.title}, ${article.label}, array_to_string(${article.headings}, ' '),
        ${article.text})`;
      return records
        .select({ ...ofArticle, editionId: article.editionId })
        .from(article)
        .innerJoin(edition, eq(edition.id, article.editionId))
        .innerJoin(regulation, eq(regulation.id, edition.regulationId))
        .where(
          and(
            among(article.editionId, editionIds),
            ...words.map((word) => sql`position(lower(${word}) in lower(${stands})) > 0`),
          ),
        )
        .orderBy(regulation.title, article.editionId, article.position)
        .limit(most);
    },
    changes: (organizationId, regulationId) =>
      records
        .select({ at: change.at, by: account.name, what: change.what, editionId: change.editionId })
        .from(change)
        .innerJoin(account, eq(account.id, change.actorId))
        .where(and(eq(change.organizationId, organizationId), eq(change.regulationId, regulationId)))
        .orderBy(desc(change.position)),
  };
}
