/** The chained log, and what makes a repeated command harmless. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from '../kernel/columns.ts';
import { congress } from './congress.ts';

/** Append-only, by trigger and by grant. */
export const event = pgTable(
  'event',
  {
    congressId: uuid('congress_id')
      .notNull()
      .references(() => congress.id),
    organizationId: organizationId(),
    /** Gap-free within the congress, from 1. The chain runs over it. */
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
    primaryKey({ columns: [t.congressId, t.position] }),
    uniqueIndex('event_stream').on(t.congressId, t.stream, t.seq),
  ],
);

/**
 * What a command answered, so that its repeat answers the same. The rows that such a command makes bear ids of the
 * client's choosing, so one id is one act everywhere: in every congress, of every organization.
 */
export const commandReceipt = pgTable(
  'command_receipt',
  {
    congressId: uuid('congress_id')
      .notNull()
      .references(() => congress.id),
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
    primaryKey({ columns: [t.congressId, t.commandId] }),
    index('command_receipt_at').on(t.congressId, t.at),
    uniqueIndex('command_receipt_once')
      .on(t.commandId)
      .where(sql`${t.digest} is not null`),
  ],
);
