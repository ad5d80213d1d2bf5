/** Texts that are referred to by id and digest, from the logs of dossiers. */
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';
import { dossier } from './dossier.ts';

export const document = pgTable(
  'document',
  {
    id: uuid('id').primaryKey(),
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    organizationId: organizationId(),
    /** A word of the business that keeps the dossier. */
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    sha256: digest('sha256').notNull(),
    text: text('text').notNull(),
    revision: integer('revision').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by'),
  },
  (t) => [index('document_dossier').on(t.dossierId, t.kind)],
);
