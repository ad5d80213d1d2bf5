import { delivery, person, reading } from '@congress/db/schema/congress/people';
import { document } from '@congress/db/schema/kernel/documents';
import { and, eq, exists, isNull, sql } from 'drizzle-orm';
import { among, type Records } from '../../kernel/postgres/records.ts';

/** Notes that a person has read a document, once; false when the congress has no such document. */
export async function markRead(
  records: Records,
  { congressId, personId, documentId, at }: { congressId: string; personId: string; documentId: string; at: string },
): Promise<boolean> {
  // In one statement; the builder would take two.
  const [row] = await records.execute<{ known: boolean }>(sql`
    with known as (
      select id, organization_id from ${document} where dossier_id = ${congressId} and id = ${documentId}
    ), noted as (
      insert into ${reading} (document_id, person_id, congress_id, organization_id, at)
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
  const theirs = (table: typeof delivery | typeof reading) =>
    and(eq(table.congressId, person.congressId), eq(table.personId, person.id));
  const delivered = records
    .select({ one: sql`1` })
    .from(delivery)
    .where(theirs(delivery));
  const read = records
    .select({ one: sql`1` })
    .from(reading)
    .innerJoin(document, and(eq(document.id, reading.documentId), eq(document.kind, 'notice')))
    .where(theirs(reading));
  const [row] = await records
    .select({
      delivered: sql<number>`count(*) filter (where ${exists(delivered)})::int`,
      read: sql<number>`count(*) filter (where ${exists(read)})::int`,
    })
    .from(person)
    .where(and(eq(person.congressId, congressId), eq(person.capacity, 'formal'), isNull(person.removedAt)));
  return row ?? { delivered: 0, read: 0 };
}
