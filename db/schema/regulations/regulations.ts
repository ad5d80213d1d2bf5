/** The library of regulations: what an organization works under, its editions, their articles, and who loaded them. */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, ordinal, organizationId } from '../kernel/columns.ts';
import { organization } from '../kernel/tenancy.ts';

export const regulation = pgTable(
  'regulation',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    title: text('title').notNull(),
    /** What titles of the same regulation have in common. */
    titleKey: text('title_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('regulation_home').on(t.organizationId, t.id),
    uniqueIndex('regulation_title').on(t.organizationId, t.titleKey),
  ],
);

export const regulationEdition = pgTable(
  'regulation_edition',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId(),
    regulationId: uuid('regulation_id').notNull(),
    ordinal: ordinal(),
    issuer: text('issuer').notNull(),
    number: text('number').notNull(),
    adoptedOn: date('adopted_on').notNull(),
    inForceFrom: date('in_force_from').notNull(),
    preamble: text('preamble').notNull(),
    articles: integer('articles').notNull(),
    /** Of what was loaded, its particulars with it. */
    digest: digest('digest').notNull(),
    loadedAt: instant('loaded_at').notNull(),
    loadedBy: uuid('loaded_by').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    foreignKey({
      name: 'regulation_edition_of',
      columns: [t.organizationId, t.regulationId],
      foreignColumns: [regulation.organizationId, regulation.id],
    }),
    unique('regulation_edition_home').on(t.organizationId, t.id),
    uniqueIndex('regulation_edition_ordinal').on(t.regulationId, t.ordinal),
    check(
      'regulation_edition_withdrawn_whole',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null) and (${t.withdrawnAt} is null) = (${t.reason} = '')`,
    ),
  ],
);

export const regulationArticle = pgTable(
  'regulation_article',
  {
    editionId: uuid('edition_id').notNull(),
    organizationId: organizationId(),
    position: integer('position').notNull(),
    number: integer('number').notNull(),
    branch: integer('branch').notNull(),
    label: text('label').notNull(),
    headings: text('headings').array().notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.position] }),
    foreignKey({
      name: 'regulation_article_of',
      columns: [t.organizationId, t.editionId],
      foreignColumns: [regulationEdition.organizationId, regulationEdition.id],
    }),
    index('regulation_article_number').on(t.editionId, t.number, t.branch, t.position),
  ],
);

/** The journal: who loaded, replaced or withdrew what, and when. */
export const regulationChange = pgTable(
  'regulation_change',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    organizationId: organizationId(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    what: text('what', { enum: ['loaded', 'replaced', 'withdrawn'] }).notNull(),
    regulationId: uuid('regulation_id').notNull(),
    editionId: uuid('edition_id').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'regulation_change_of',
      columns: [t.organizationId, t.editionId],
      foreignColumns: [regulationEdition.organizationId, regulationEdition.id],
    }),
    index('regulation_change_regulation').on(t.organizationId, t.regulationId, t.position),
  ],
);
