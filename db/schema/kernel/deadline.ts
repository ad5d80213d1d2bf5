/** Days by which something of a dossier is due. Whether it is overdue is asked of the clock and never kept. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';
import { dossier } from './dossier.ts';

export const deadline = pgTable(
  'deadline',
  {
    dossierId: uuid('dossier_id')
      .notNull()
      .references(() => dossier.id),
    organizationId: organizationId(),
    /** A word of the business that keeps the dossier. */
    name: text('name').notNull(),
    title: text('title').notNull(),
    due: instant('due').notNull(),
    /** When it was done, or was no longer asked for. */
    settledAt: instant('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.name] }), index('deadline_due').on(t.organizationId, t.due)],
);
