import type { TextDocument } from '@congress/contract/kernel/documents';
import { delivery, document, person, receipt } from '@congress/db/schema/congress/people';
import { and, eq, exists, isNull, sql } from 'drizzle-orm';
import type { NewDocument } from '../domain/decision.ts';
import { among, type Records } from '../../kernel/postgres/records.ts';

/** Keeps the texts that a command's events refer to. */
export async function keepDocuments(
  records: Records,
  place: { congressId: string; organizationId: string },
  documents: readonly NewDocument[],
  { by, at }: { by: string | null; at: string },
): Promise<void> {
  if (documents.length === 0) return;
  await records.insert(document).values(
    documents.map(({ ref: { documentId, ...ref }, kind, title, text }) => ({
      ...place,
      ...ref,
      id: documentId,
      kind,
      title,
      text,
      createdAt: at,
      createdBy: by,
    })),
  );
}

/** Texts by document id. */
export async function texts(
  records: Records,
  congressId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await records
    .select({ id: document.id, text: document.text })
    .from(document)
    .where(and(eq(document.congressId, congressId), among(document.id, ids)));
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

/** All documents of the congress in the order they were made, or the one asked for. */
export function documents(records: Records, congressId: string, documentId?: string): Promise<TextDocument[]> {
  const { id, kind, title, sha256, revision, text, createdAt } = document;
  return records
    .select({ id, kind, title, sha256, revision, text, createdAt })
    .from(document)
    .where(and(eq(document.congressId, congressId), documentId === undefined ? undefined : eq(id, documentId)))
    .orderBy(createdAt, id);
}

/** Notes that a person has read a document, once; false when the congress has no such document. */
export async function markRead(
  records: Records,
  { congressId, personId, documentId, at }: { congressId: string; personId: string; documentId: string; at: string },
): Promise<boolean> {
  // In one statement; the builder would take two.
  const [row] = await records.execute<{ known: boolean }>(sql`
    with known as (
      select id, organization_id from ${document} where congress_id = ${congressId} and id = ${documentId}
    ), noted as (
      insert into ${receipt} (document_id, person_id, congress_id, organization_id, at)
      select id, ${personId}::uuid, ${congressId}::uuid, organization_id, ${at}::timestamptz from known
      on conflict do nothing
    )
    select exists (select from known) as known`);
  return row?.known ?? false;
}

/** Notes to whom the notice was delivered, and how; the first delivery stands. */
export async function deliver(
  records: Records,
  { congressId, personIds, means, at }: { congressId: string; personIds: readonly string[]; means: string; at: string },
): Promise<void> {
  await records
    .insert(delivery)
    .select(
      records
        .select({
          congressId: person.congressId,
          organizationId: person.organizationId,
          personId: person.id,
          means: sql<string>`${means}`.as('means'),
          at: sql<string>`${at}`.as('at'),
        })
        .from(person)
        .where(and(eq(person.congressId, congressId), among(person.id, personIds), isNull(person.removedAt))),
    )
    .onConflictDoNothing();
}

/** To how many formal delegates the notice was delivered, and how many of them marked it as read. */
export async function deliveryCount(
  records: Records,
  congressId: string,
): Promise<{ delivered: number; read: number }> {
  const theirs = (table: typeof delivery | typeof receipt) =>
    and(eq(table.congressId, person.congressId), eq(table.personId, person.id));
  const delivered = records
    .select({ one: sql`1` })
    .from(delivery)
    .where(theirs(delivery));
  const read = records
    .select({ one: sql`1` })
    .from(receipt)
    .innerJoin(document, and(eq(document.id, receipt.documentId), eq(document.kind, 'notice')))
    .where(theirs(receipt));
  const [row] = await records
    .select({
      delivered: sql<number>`count(*) filter (where ${exists(delivered)})::int`,
      read: sql<number>`count(*) filter (where ${exists(read)})::int`,
    })
    .from(person)
    .where(and(eq(person.congressId, congressId), eq(person.capacity, 'formal'), isNull(person.removedAt)));
  return row ?? { delivered: 0, read: 0 };
}
