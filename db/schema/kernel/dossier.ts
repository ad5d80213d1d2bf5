/**
 * Whatever keeps a log of what was done: its head, the chained log itself, and what makes a repeated command harmless.
 * A congress is one kind of dossier; it keeps its state in tables of its own.
 */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';
import { organization } from './tenancy.ts';

export const dossier = pgTable(
  'dossier',
  {
    id: uuid('id').primaryKey(),
    /** Which business keeps it; links name it by this word and `Id`. */
    kind: text('kind').notNull(),
    organizationId: organizationId().references(() => organization.id),
    /** Position of the last link of the log. */
    version: integer('version').notNull().default(0),
    /** Hash of that link: a log whose tail was cut no longer ends in it. */
    headHash: digest('head_hash')
      .notNull()
      .default(sql`repeat('0', 64)`),
    createdAt: instant('created_at').notNull(),
    /** From then on nothing is added to it. */
    endedAt: instant('ended_at'),
    /** What a small dossier is now; null where the state has tables of its own. */
    state: jsonb('state'),
  },
  (t) => [
    index('dossier_organization').on(t.organizationId, t.kind, t.createdAt),
    check('dossier_kind_is_a_word', sql`${t.kind} ~ '^[a-z][a-zA-Z]*$'`),
  ],
);

const dossierId = () =>
  uuid('dossier_id')
    .notNull()
    .references(() => dossier.id);

/** Append-only, by trigger and by grant. */
export const event = pgTable(
  'event',
  {
    dossierId: dossierId(),
    organizationId: organizationId(),
    /** Gap-free within the dossier, from 1. The chain runs over it. */
    position: integer('position').notNull(),
    stream: text('stream').notNull(),
    /** Gap-free within the stream, from 1. Clients count by it. */
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    actor: jsonb('actor').notNull(),
    at: instant('at').notNull(),
    payload: jsonb('payload').notNull(),
    prevHash: digest('prev_hash').notNull(),
    hash: digest('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.position] }),
    uniqueIndex('event_stream').on(t.dossierId, t.stream, t.seq),
  ],
);

/**
 * What a command answered, so that its repeat answers the same. The rows that such a command makes bear ids of the
 * client's choosing, so one id is one act everywhere: in every dossier, of every organization.
 */
export const commandAnswer = pgTable(
  'command_answer',
  {
    dossierId: dossierId(),
    organizationId: organizationId(),
    commandId: uuid('command_id').notNull(),
    actorId: uuid('actor_id'),
    type: text('type').notNull(),
    /** Of what was asked; null in rows of a time when it was not kept, and ids were a congress's own. */
    digest: digest('digest'),
    outcome: jsonb('outcome').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.commandId] }),
    index('command_answer_at').on(t.dossierId, t.at),
    uniqueIndex('command_answer_once')
      .on(t.commandId)
      .where(sql`${t.digest} is not null`),
  ],
);
