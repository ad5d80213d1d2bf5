import type { TextDocument } from '@congress/contract/resources';
import type { NewDocument } from '../../domain/decision.ts';
import type { Sql, Tx } from './pools.ts';

/** Keeps the texts that a command's events refer to. */
export async function keepDocuments(
  tx: Tx,
  { congressId, organizationId }: { congressId: string; organizationId: string },
  documents: readonly NewDocument[],
  { by, at }: { by: string | null; at: string },
): Promise<void> {
  for (const { ref, kind, title, text } of documents) {
    await tx`
      insert into document (id, congress_id, organization_id, kind, title, sha256, text, revision, created_at, created_by)
      values (${ref.documentId}, ${congressId}, ${organizationId}, ${kind}, ${title}, ${ref.sha256}, ${text},
        ${ref.revision}, ${at}, ${by})`;
  }
}

/** Texts by document id. */
export async function texts(sql: Sql, congressId: string, ids: readonly string[]): Promise<Record<string, string>> {
  const rows = await sql<{ id: string; text: string }[]>`
    select id, text from document where congress_id = ${congressId} and id = any(${[...ids]}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

/** All documents of the congress in the order they were made, or the one asked for. */
export async function documents(sql: Sql, congressId: string, documentId?: string): Promise<TextDocument[]> {
  const rows = await sql<(Omit<TextDocument, 'createdAt'> & { createdAt: Date })[]>`
    select id, kind, title, sha256, revision, text, created_at as "createdAt" from document
    where congress_id = ${congressId} and (${documentId ?? null}::uuid is null or id = ${documentId ?? null})
    order by created_at, id`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Notes that a person has read a document, once; false when the congress has no such document. */
export async function markRead(
  sql: Sql,
  { congressId, personId, documentId, at }: { congressId: string; personId: string; documentId: string; at: string },
): Promise<boolean> {
  const [row] = await sql<{ known: boolean }[]>`
    with known as (
      select id, organization_id from document where congress_id = ${congressId} and id = ${documentId}
    ), noted as (
      insert into receipt (document_id, person_id, congress_id, organization_id, at)
      select id, ${personId}::uuid, ${congressId}::uuid, organization_id, ${at}::timestamptz from known
      on conflict do nothing
    )
    select exists (select from known) as known`;
  return row?.known ?? false;
}

/** Notes to whom the notice was delivered, and how; the first delivery stands. */
export async function deliver(
  sql: Sql,
  { congressId, personIds, means, at }: { congressId: string; personIds: readonly string[]; means: string; at: string },
): Promise<void> {
  await sql`
    insert into delivery (congress_id, organization_id, person_id, means, at)
    select congress_id, organization_id, id, ${means}, ${at} from person
    where congress_id = ${congressId} and id = any(${[...personIds]}::uuid[]) and removed_at is null
    on conflict do nothing`;
}

/** To how many formal delegates the notice was delivered, and how many of them marked it as read. */
export async function deliveryCount(sql: Sql, congressId: string): Promise<{ delivered: number; read: number }> {
  const [row] = await sql<{ delivered: number; read: number }[]>`
    select
      count(*) filter (where exists (
        select from delivery d where d.congress_id = p.congress_id and d.person_id = p.id))::int as delivered,
      count(*) filter (where exists (
        select from receipt r join document on document.id = r.document_id and document.kind = 'notice'
        where r.congress_id = p.congress_id and r.person_id = p.id))::int as read
    from person p
    where p.congress_id = ${congressId} and p.capacity = 'formal' and p.removed_at is null`;
  return row ?? { delivered: 0, read: 0 };
}
