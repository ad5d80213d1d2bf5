import {
  regulation,
  regulationArticle as article,
  regulationChange as change,
  regulationEdition as edition,
} from '@congress/db/schema/regulations/regulations';
import { labelOf } from '@congress/contract/regulations/articles';
import { eq, sql } from 'drizzle-orm';
import { sayingUnavailable } from '../../kernel/postgres/failures.ts';
import type { Pools } from '../../kernel/postgres/pools.ts';
import { recordsIn, type Records } from '../../kernel/postgres/records.ts';
import type { LibraryStore, LibraryWork } from '../ports/library.ts';
import { createReader } from './reader.ts';

/** The library as rows. Changes of one organization's stand in line at an advisory lock, on whatever node. */
export function createLibrary({ records, transactions }: Pick<Pools, 'records' | 'transactions'>): LibraryStore {
  return sayingUnavailable<LibraryStore>({
    ...createReader(records),
    change: async <T>(organizationId: string, run: (work: LibraryWork) => Promise<T>) => {
      const result = await transactions.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(hashtextextended(${`regulations:${organizationId}`}, 0))`;
        return { value: await run(createWork(recordsIn(tx), organizationId)) };
      });
      return result.value;
    },
  });
}

function createWork(records: Records, organizationId: string): LibraryWork {
  return {
    ...createReader(records),
    isTaken: async (editionId) => {
      const rows = await records.select({ id: edition.id }).from(edition).where(eq(edition.id, editionId));
      return rows.length > 0;
    },
    addRegulation: async ({ regulationId: id, title, titleKey }, createdAt) => {
      await records.insert(regulation).values({ id, organizationId, title, titleKey, createdAt });
    },
    addEdition: async ({ articles, ...row }) => {
      await records.insert(edition).values({ ...row, organizationId, articles: articles.length });
      const rows = articles.map((each, index) => ({ ...each, position: index + 1, label: labelOf(each) }));
      await records.execute(sql`
        insert into ${article} (edition_id, organization_id, position, number, branch, label, headings, text)
        select ${row.id}, ${organizationId}, g.position, g.number, g.branch, g.label, g.headings, g.text
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as g(position int, number int, branch int,
          label text, headings text[], text text)`);
    },
    withdraw: async (editionId, { at, by, reason }) => {
      await records
        .update(edition)
        .set({ withdrawnAt: at, withdrawnBy: by, reason })
        .where(sql`${edition.organizationId} = ${organizationId} and ${edition.id} = ${editionId}`);
    },
    journal: async (line) => {
      await records.insert(change).values({ ...line, organizationId });
    },
  };
}
