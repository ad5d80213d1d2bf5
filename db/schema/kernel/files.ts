/** Files that people attach. Their bytes lie in a folder or an object store; here is what is known of them. */
import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';
import { dossier } from './dossier.ts';

/** An upload, the file it became, and what the log says of it since: attached, removed. */
export const file = pgTable(
  'file',
  {
    /** Chosen by whoever uploads. */
    id: uuid('id').primaryKey(),
    organizationId: organizationId(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    /** A word of the business that keeps the dossier, and which one of these. */
    aboutKind: text('about_kind').notNull(),
    aboutId: uuid('about_id').notNull(),
    name: text('name').notNull(),
    /** As was announced; once finished, of what is kept. */
    size: integer('size').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Bytes that arrived. */
    received: integer('received').notNull().default(0),
    /** Set when all of it was there, and was recognized. */
    sha256: digest('sha256'),
    type: text('type'),
    /** Where the bytes lie: `folder` or `s3`. */
    place: text('place').notNull(),
    finishedAt: instant('finished_at'),
    attachedAt: instant('attached_at'),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('file_dossier').on(t.dossierId),
    index('file_digest').on(t.sha256),
    index('file_organization').on(t.organizationId),
    index('file_loose')
      .on(t.startedAt)
      .where(sql`${t.attachedAt} is null`),
    check('file_finished_with_digest', sql`(${t.finishedAt} is null) = (${t.sha256} is null)`),
  ],
);
