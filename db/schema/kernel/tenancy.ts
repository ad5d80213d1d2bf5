/** Organizations (a tree), the accounts of their staff, and what lets anyone in. */
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigserial,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';

export const organization = pgTable(
  'organization',
  {
    id: uuid('id').primaryKey(),
    parentId: uuid('parent_id').references((): AnyPgColumn => organization.id),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    kind: text('kind', { enum: ['municipal', 'county', 'township', 'joint', 'grassroots', 'branch', 'partner'] })
      .notNull()
      .default('grassroots'),
    industry: text('industry').notNull().default(''),
    ownership: text('ownership', { enum: ['state-owned', 'institution', 'non-public'] }),
    staff: integer('staff'),
    members: integer('members'),
    foundedOn: date('founded_on'),
    /** Covered by a joint union; no other has any. */
    employers: text('employers').array().notNull().default([]),
  },
  (t) => [
    index('organization_parent').on(t.parentId),
    check(
      'organization_kind_known',
      sql`${t.kind} in ('municipal', 'county', 'township', 'joint', 'grassroots', 'branch', 'partner')`,
    ),
    check('organization_not_its_own_parent', sql`${t.parentId} <> ${t.id}`),
    check('organization_employers_of_joint', sql`${t.kind} = 'joint' or ${t.employers} = '{}'`),
  ],
);

/** What became of the tree: who changed which unit, and how. Added to and never changed; what stood in fields is not here. */
export const organizationChange = pgTable(
  'organization_change',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    at: instant('at').notNull(),
    /** Null where an operator did it, whose name is with `operator_act`. */
    actorId: uuid('actor_id'),
    what: text('what', { enum: ['added', 'changed', 'moved', 'first-account'] }).notNull(),
    /** Where it stood from then on. */
    parentId: uuid('parent_id'),
    fields: text('fields').array().notNull(),
  },
  (t) => [index('organization_change_of').on(t.organizationId, t.position)],
);

export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    username: text('username').notNull(),
    passwordHash: text('password_hash').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['administrator', 'host', 'secretary', 'auditor', 'upper-observer'] }).notNull(),
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
    /** The dossier that they come for; nothing for staff, who come for all of their organization's. */
    dossierId: uuid('dossier_id'),
    /** The session by which its owner first came in, where this one followed from it. */
    familyId: uuid('family_id'),
    /** Kind of browser and system, in a few words, so that its owner knows it again. */
    browser: text('browser').notNull().default(''),
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

/** The second step of an account's way in, from the moment its owner began to set it up. */
export const secondStep = pgTable('second_step', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  organizationId: organizationId(),
  /** Sealed with a key of this installation: whoever reads the database alone cannot make codes. */
  secret: text('secret').notNull(),
  createdAt: instant('created_at').notNull(),
  /** When a code of the app showed that it holds the secret; before that it is not asked for. */
  confirmedAt: instant('confirmed_at'),
  /** The half-minute whose code was used last: none is taken twice. */
  usedStep: integer('used_step').notNull().default(0),
  /** Digests of the recovery codes that were not used. */
  recovery: text('recovery').array().notNull().default([]),
});

/** A link that lets someone in once. Only the hash of its secret is kept. */
export const ticket = pgTable(
  'ticket',
  {
    hash: digest('hash').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    subject: text('subject', { enum: ['staff', 'delegate', 'stage', 'observer'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    dossierId: uuid('dossier_id'),
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
