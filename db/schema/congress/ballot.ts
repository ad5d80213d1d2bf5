/**
 * Sign-ins and votes. These rows come by the thousand within seconds, so they carry no foreign
 * keys and one index only: the statement that writes them and the guards check what a foreign key
 * would, and what a person did is found by way of the congress's few steps and papers.
 *
 * The secrecy of a secret paper is in what is NOT here: `roll` says who handed in, `ballot` what
 * was handed in, and they share nothing but the paper — no key, no time, no serial, and after the
 * close no order either.
 */
import { sql } from 'drizzle-orm';
import { boolean, check, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { data, instant, organizationId } from '../kernel/columns.ts';

export const attendance = pgTable(
  'attendance',
  {
    stepId: uuid('step_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    formal: boolean('formal').notNull(),
    via: text('via', { enum: ['online', 'on-site', 'secretariat', 'secretariat-online', 'simulated'] }).notNull(),
    commandId: uuid('command_id').notNull(),
    at: instant('at').notNull(),
    leftAt: instant('left_at'),
    /** How one votes at this sitting: on a device, or on paper in the room. */
    voting: text('voting', { enum: ['online', 'paper'] })
      .notNull()
      .default('online'),
  },
  (t) => [
    primaryKey({ columns: [t.stepId, t.personId] }),
    check(
      'attendance_via_known',
      sql`${t.via} in ('online', 'on-site', 'secretariat', 'secretariat-online', 'simulated')`,
    ),
    check('attendance_voting_known', sql`${t.voting} in ('online', 'paper')`),
  ],
);

/** Who handed in, or was given the paper in the room. One vote per delegate is its primary key. */
export const roll = pgTable(
  'roll',
  {
    paperId: uuid('paper_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    commandId: uuid('command_id').notNull(),
    channel: text('channel', { enum: ['online', 'room', 'simulated'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.paperId, t.personId] }),
    check('roll_channel_known', sql`${t.channel} in ('online', 'room', 'simulated')`),
  ],
);

/** The box of a secret paper. Ids are random v4: a v7 would carry the time. */
export const ballot = pgTable(
  'ballot',
  {
    id: uuid('id').notNull().defaultRandom(),
    paperId: uuid('paper_id').notNull(),
    organizationId: organizationId(),
    /** Letters by the paper's order, one text per item; before there were sheets, marks by the ids of items. */
    choices: jsonb('choices').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.id] })],
);

/** What was written about subjects of ratings. Like the box: of a paper, of nobody, and without time. */
export const remark = pgTable(
  'remark',
  {
    id: uuid('id').notNull().defaultRandom(),
    paperId: uuid('paper_id').notNull(),
    organizationId: organizationId(),
    itemId: uuid('item_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.id] })],
);

/** Votes by hands and by name, which are open by nature. */
export const openVote = pgTable(
  'open_vote',
  {
    paperId: uuid('paper_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    choices: jsonb('choices').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.personId] })],
);

/** What one of two people counted in the room. Whoever has not entered yet is told nothing of it. */
export const roomEntry = pgTable(
  'room_entry',
  {
    paperId: uuid('paper_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    data: data(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.personId] })],
);

/** What both entered alike: one block per paper. */
export const roomCount = pgTable('room_count', {
  paperId: uuid('paper_id').primaryKey(),
  congressId: uuid('congress_id').notNull(),
  organizationId: organizationId(),
  data: data(),
});

/** Whom the secretariat reminded of an open paper, until it closes: then nobody needs to know. */
export const reminder = pgTable(
  'reminder',
  {
    paperId: uuid('paper_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.personId] })],
);

/** A vote to practise with, while it runs. Its end removes this row and all below. */
export const rehearsal = pgTable('rehearsal', {
  id: uuid('id').primaryKey(),
  congressId: uuid('congress_id').notNull().unique(),
  organizationId: organizationId(),
});

/** Who has managed to hand in. What was marked is kept nowhere. */
export const rehearsalVote = pgTable(
  'rehearsal_vote',
  {
    rehearsalId: uuid('rehearsal_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: uuid('congress_id').notNull(),
    organizationId: organizationId(),
    commandId: uuid('command_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.rehearsalId, t.personId] })],
);
