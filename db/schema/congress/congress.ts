/**
 * What the procedure decides on, as rows. Each collection of the congress view has its own table,
 * so that a command writes only what it changed and the guards can read the law's own columns.
 */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { data, digest, instant, ordinal, organizationId } from '../kernel/columns.ts';
import { dossier } from '../kernel/dossier.ts';
import { organization } from '../kernel/tenancy.ts';

export const congress = pgTable(
  'congress',
  {
    id: uuid('id')
      .primaryKey()
      .references(() => dossier.id),
    organizationId: organizationId().references(() => organization.id),
    status: text('status').notNull(),
    observerSlug: text('observer_slug').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The view without its status and without the collections that have tables. */
    data: data(),
    staff: jsonb('staff').notNull(),
    public: jsonb('public').notNull(),
  },
  (t) => [
    uniqueIndex('congress_observer_slug').on(t.observerSlug),
    index('congress_organization').on(t.organizationId, t.createdAt),
    check('congress_status_known', sql`${t.status} in ('active', 'adjourned', 'postponed', 'cancelled', 'archived')`),
  ],
);

const congressId = () =>
  uuid('congress_id')
    .notNull()
    .references(() => congress.id);

export const step = pgTable(
  'step',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    ordinal: ordinal(),
    kind: text('kind').notNull(),
    phase: text('phase').notNull(),
    mandatory: boolean('mandatory').notNull(),
    state: text('state').notNull(),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    evidence: jsonb('evidence').notNull(),
    record: jsonb('record').notNull(),
  },
  (t) => [
    index('step_congress').on(t.congressId, t.ordinal),
    // Exactly one step is open at a time, whatever two connections try at once.
    uniqueIndex('step_one_open')
      .on(t.congressId)
      .where(sql`${t.state} = 'open'`),
    check('step_state_known', sql`${t.state} in ('pending', 'open', 'closed')`),
  ],
);

export const delegationGroup = pgTable(
  'delegation_group',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    ordinal: ordinal(),
    data: data(),
    /** Sequence number of the last post of the group's discussion. */
    postSeq: integer('post_seq').notNull().default(0),
  },
  (t) => [index('delegation_group_congress').on(t.congressId, t.ordinal)],
);

export const paper = pgTable(
  'paper',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    ordinal: ordinal(),
    stepId: uuid('step_id')
      .notNull()
      .references(() => step.id),
    method: text('method').notNull(),
    /** Who may vote on it, by the name its owner has for them. */
    electorate: text('electorate').notNull().default('present-delegates'),
    state: text('state').notNull(),
    /** The sign-in that decides who is present; null where none comes before the paper's step. */
    signInStepId: uuid('sign_in_step_id'),
    /** The paper without the columns above. */
    data: data(),
    /** The count report as the secretariat has it before it is declared. */
    report: jsonb('report'),
    /** Digest of that report's canonical JSON: what the scrutineers signed. */
    reportHash: digest('report_hash'),
  },
  (t) => [
    index('paper_congress').on(t.congressId, t.ordinal),
    index('paper_step').on(t.stepId),
    check(
      'paper_state_known',
      sql`${t.state} in ('prepared', 'open', 'closed', 'counted', 'certified', 'declared', 'void')`,
    ),
  ],
);

/** The tables that hold one whole object of the view per row differ in nothing but their name. */
const member = (name: string) =>
  pgTable(
    name,
    {
      id: uuid('id').primaryKey(),
      congressId: congressId(),
      organizationId: organizationId(),
      ordinal: ordinal(),
      data: data(),
    },
    (t) => [index(`${name}_congress`).on(t.congressId, t.ordinal)],
  );

export const proposal = member('proposal');
export const item = member('item');
export const resolution = member('resolution');
export const objection = member('objection');
export const followUp = member('follow_up');
