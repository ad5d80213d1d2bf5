import type { FileType } from '@congress/contract/kernel/files/kinds';
import { dossier } from '@congress/db/schema/kernel/dossier';
import { file } from '@congress/db/schema/kernel/files';
import { and, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { sayingUnavailable } from '../../postgres/failures.ts';
import type { Pools } from '../../postgres/pools.ts';
import { recordsIn, type Records } from '../../postgres/records.ts';
import type { Discard, FileRow, FileRows } from '../ports.ts';

/** Rows that are forgotten in one transaction. */
const atOnce = 20;

/** What is known of files, in PostgreSQL. */
export function createFileRows({ records, transactions }: Pick<Pools, 'records' | 'transactions'>): FileRows {
  const within = <T>(work: (tx: Records) => Promise<T>): Promise<T> =>
    transactions.begin((tx) => work(recordsIn(tx))) as Promise<T>;

  return sayingUnavailable<FileRows>({
    kindOf: async (dossierId) => {
      const { kind, organizationId } = dossier;
      const [row] = await records.select({ kind, organizationId }).from(dossier).where(eq(dossier.id, dossierId));
      return row;
    },
    get: (id) => fileRow(records, id),
    begin: ({ about, at, ...row }, quota) =>
      within(async (tx) => {
        // One upload of an organization begins at a time, so that its room is counted once.
        await lock(tx, `files of ${row.organizationId}`);
        const [held] = await tx
          .select({
            all: sql<string>`coalesce(sum(${file.size}), 0)`,
            own: sql<string>`coalesce(sum(${file.size}) filter (where ${file.uploadedBy} = ${row.uploadedBy}), 0)`,
            underWay: sql<string>`count(*) filter (where ${file.uploadedBy} = ${row.uploadedBy} and ${file.finishedAt} is null)`,
          })
          .from(file)
          .where(and(eq(file.organizationId, row.organizationId), isNull(file.removedAt)));
        if (Number(held?.all) + row.size > quota.organizationBytes) return 'organization-full';
        if (Number(held?.own) + row.size > quota.personBytes) return 'person-full';
        if (Number(held?.underWay) >= quota.uploads) return 'too-many';
        const begun = await tx
          .insert(file)
          .values({ ...row, aboutKind: about.kind, aboutId: about.id, startedAt: at })
          .onConflictDoNothing()
          .returning({ id: file.id });
        return begun.length > 0 ? 'begun' : 'taken';
      }),
    advance: async (id, from, to) => {
      const moved = await records
        .update(file)
        .set({ received: to })
        .where(and(eq(file.id, id), eq(file.received, from), isNull(file.finishedAt)))
        .returning({ id: file.id });
      return moved.length > 0;
    },
    finish: (id, { sha256, name, type, size }, at, keep) =>
      within(async (tx) => {
        await lock(tx, digestLock(sha256));
        const finished = await tx
          .update(file)
          .set({ sha256, name, type, size, received: size, finishedAt: at })
          .where(and(eq(file.id, id), isNull(file.finishedAt)))
          .returning({ id: file.id });
        if (finished.length > 0) await keep();
        return finished.length > 0;
      }),
    drop: async (id, discard) => {
      await within((tx) => forget(tx, and(eq(file.id, id), isNull(file.attachedAt)), discard));
    },
    sweep: (before, discard) => {
      const old = or(and(isNull(file.attachedAt), lt(file.startedAt, before)), lt(file.removedAt, before));
      return within((tx) => forget(tx, old, discard));
    },
  });
}

/** A file by its id, here or in a transaction. */
export async function fileRow(records: Records, id: string): Promise<FileRow | undefined> {
  const [row] = await records.select().from(file).where(eq(file.id, id));
  return row && shaped(row);
}

function shaped({ aboutKind, aboutId, attachedAt, removedAt, ...row }: typeof file.$inferSelect): FileRow {
  const { id, organizationId, dossierId, name, size, uploadedBy, received, sha256, type } = row;
  return {
    id,
    organizationId,
    dossierId,
    name,
    size,
    uploadedBy,
    received,
    sha256,
    about: { kind: aboutKind, id: aboutId },
    type: type as FileType | null,
    attached: attachedAt !== null,
    removed: removedAt !== null,
  };
}

/** Files of a dossier that are attached, in the order they came. */
export async function filesOf(records: Records, dossierId: string): Promise<FileRow[]> {
  const rows = await records
    .select()
    .from(file)
    .where(and(eq(file.dossierId, dossierId), isNotNull(file.attachedAt), isNull(file.removedAt)))
    .orderBy(file.attachedAt, file.id);
  return rows.map(shaped);
}

/** Forgets some of these, and has the bytes taken away that nobody has any more. */
async function forget(tx: Records, which: SQL | undefined, discard: Discard): Promise<number> {
  const found = await tx
    .select({ id: file.id, sha256: file.sha256, size: file.size })
    .from(file)
    .where(which)
    .orderBy(file.sha256)
    .limit(atOnce)
    .for('update', { skipLocked: true });
  if (found.length === 0) return 0;
  const digests = [...new Set(found.flatMap(({ sha256 }) => sha256 ?? []))];
  // In one order everywhere, so that two who do this do not wait for each other.
  for (const sha256 of digests) await lock(tx, digestLock(sha256));
  const ids = found.map(({ id }) => id);
  await tx.delete(file).where(inArray(file.id, ids));
  const kept = await tx.selectDistinct({ sha256: file.sha256 }).from(file).where(inArray(file.sha256, digests));
  const still = new Set(kept.map(({ sha256 }) => sha256));
  await discard({
    uploads: found.filter(({ sha256 }) => sha256 === null).map(({ id, size }) => ({ id, size })),
    digests: digests.filter((sha256) => !still.has(sha256)),
  });
  return found.length;
}

const digestLock = (sha256: string): string => `bytes of ${sha256}`;

/** Until the transaction ends. */
function lock(tx: Records, what: string): Promise<unknown> {
  return tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`);
}
