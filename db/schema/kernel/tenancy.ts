/** Organizations (a tree), the accounts of their staff, and what lets anyone in. */
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';

export const organization = pgTable('organization', {
  id: uuid('id').primaryKey(),
  parentId: uuid('parent_id').references((): AnyPgColumn => organization.id),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    username: text('username').notNull(),
    passwordHash: text('password_hash').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['administrator', 'host', 'secretary', 'auditor'] }).notNull(),
    disabledAt: instant('disabled_at'),
  },
  (t) => [
    uniqueIndex('account_username').on(t.username),
    index('account_organization').on(t.organizationId),
    check('account_username_lower', sql`${t.username} = lower(${t.username})`),
  ],
);

/** A way in that was granted; gone the moment it is revoked. */
export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    subject: text('subject', { enum: ['staff', 'delegate', 'stage', 'observer'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    congressId: uuid('congress_id'),
    /** The session by which its owner first came in, where this one followed from it. */
    familyId: uuid('family_id'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('session_subject').on(t.organizationId, t.subjectId),
    index('session_family').on(t.familyId),
    check('session_subject_known', sql`${t.subject} in ('staff', 'delegate', 'stage', 'observer')`),
  ],
);

/** A link that lets someone in once. Only the hash of its secret is kept. */
export const ticket = pgTable(
  'ticket',
  {
    hash: digest('hash').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    subject: text('subject', { enum: ['staff', 'delegate', 'stage', 'observer'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    congressId: uuid('congress_id'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [check('ticket_subject_known', sql`${t.subject} in ('staff', 'delegate', 'stage', 'observer')`)],
);

/** What operators did past the platform, with `pnpm admin`. Added to and never changed. */
export const operatorAct = pgTable('operator_act', {
  id: uuid('id').primaryKey().defaultRandom(),
  at: instant('at')
    .notNull()
    .default(sql`now()`),
  act: text('act').notNull(),
  /** Account or session it was done to. */
  subject: text('subject').notNull(),
  /** Account and machine of whoever gave the command. */
  operator: text('operator').notNull(),
});
