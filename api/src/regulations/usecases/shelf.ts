/** What is on the shelf for a reader: regulations with their editions, as they stand today. */
import type { Edition, RegulationCard, ShownArticle } from '@congress/contract/regulations/regulations';
import { type Article, labelOf } from '@congress/contract/regulations/articles';
import { foremost, standingOf } from '../domain/editions.ts';
import type { EditionRow } from '../ports/library.ts';
import type { Reach } from './access.ts';

export type Shelved = { card: RegulationCard; rows: EditionRow[]; editions: Edition[] };

/** By regulation, in the order of the reach and then of titles. What was withdrawn is there for `loader`s at home only. */
export function shelve(rows: readonly EditionRow[], reach: Reach, loader: boolean): Shelved[] {
  const seen = rows.filter((row) => row.withdrawnAt === null || (loader && row.organizationId === reach.own));
  const shelved = [...Map.groupBy(seen, ({ regulationId }) => regulationId).values()].flatMap((of) => {
    const first = foremost(of, reach.today);
    return first ? [{ first, of }] : [];
  });
  const place = ({ organizationId }: EditionRow): number => reach.ids.indexOf(organizationId);
  return shelved
    .toSorted((a, b) => place(a.first) - place(b.first) || a.first.title.localeCompare(b.first.title, 'zh-CN'))
    .map(({ first, of }) => {
      const { regulationId: id, title, organizationId } = first;
      const card = { id, title, from: reach.names.get(organizationId) ?? '', own: organizationId === reach.own };
      const editions = of.toSorted((a, b) => b.ordinal - a.ordinal).map((row) => editionView(row, of, reach.today));
      return { card: { ...card, edition: editionView(first, of, reach.today) }, rows: of, editions };
    });
}

function editionView(row: EditionRow, among: readonly EditionRow[], today: string): Edition {
  const { id, issuer, number, adoptedOn, inForceFrom, articles, loadedAt, reason } = row;
  const standing = standingOf(row, among, today);
  return { id, issuer, number, adoptedOn, inForceFrom, articles, loadedAt, standing, reason };
}

export const articleView = (article: Article): ShownArticle => ({ ...article, label: labelOf(article) });
