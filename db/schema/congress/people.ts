/** The roster, and what people did that is not procedure: read, receive, say, suggest. */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from '../kernel/columns.ts';
import { congress, delegationGroup } from './congress.ts';
import { member } from '../kernel/register.ts';

const congressId = () =>
  uuid('congress_id')
    .notNull()
    .references(() => congress.id);

export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    name: text('name').notNull(),
    gender: text('gender', { enum: ['female', 'male'] }).notNull(),
    category: text('category', { enum: ['front-line', 'technical', 'administrative', 'manager'] }),
    capacity: text('capacity', { enum: ['formal', 'non-voting', 'guest'] }).notNull(),
    staffNo: text('staff_no').notNull(),
    unit: text('unit').notNull(),
    phoneTail: text('phone_tail'),
    /** Who of the register this is, where the roster was drawn from it or offered to it. Of the same home. */
    memberId: uuid('member_id'),
    groupId: uuid('group_id'),
    /** Hash of the personal code that lets the person in. */
    codeHash: digest('code_hash'),
    /** When it was issued; whoever entered since then entered with it. */
    codeIssuedAt: instant('code_issued_at'),
    removedAt: instant('removed_at'),
    leave: text('leave', { enum: ['none', 'requested', 'granted', 'refused'] })
      .notNull()
      .default('none'),
    leaveReason: text('leave_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('person_staff_no').on(t.congressId, t.staffNo),
    uniqueIndex('person_code').on(t.codeHash),
    foreignKey({
      name: 'person_member',
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    index('person_of_member')
      .on(t.memberId)
      .where(sql`${t.memberId} is not null`),
    check('person_leave_known', sql`${t.leave} in ('none', 'requested', 'granted', 'refused')`),
    check('person_capacity_known', sql`${t.capacity} in ('formal', 'non-voting', 'guest')`),
  ],
);

/** Portions of a roster too large for one command, until the import takes all of them in; older ones are forgotten. */
export const rosterUpload = pgTable(
  'roster_upload',
  {
    congressId: congressId(),
    organizationId: organizationId(),
    /** Who uploads. */
    accountId: uuid('account_id').notNull(),
    uploadId: uuid('upload_id').notNull(),
    portion: integer('portion').notNull(),
    at: instant('at').notNull(),
    people: jsonb('people').notNull(),
  },
  (t) => [primaryKey({ columns: [t.congressId, t.uploadId, t.portion] })],
);

/** Who read which document. */
export const reading = pgTable(
  'reading',
  {
    documentId: uuid('document_id').notNull(),
    personId: uuid('person_id').notNull(),
    congressId: congressId(),
    organizationId: organizationId(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.personId] }), index('reading_person').on(t.congressId, t.personId)],
);

/** To whom the notice was delivered, and by what means. */
export const delivery = pgTable(
  'delivery',
  {
    congressId: congressId(),
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    means: text('means').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.congressId, t.personId] })],
);

export const post = pgTable(
  'post',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => delegationGroup.id),
    seq: integer('seq').notNull(),
    stepId: uuid('step_id').notNull(),
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('post_seq').on(t.groupId, t.seq)],
);

export const suggestion = pgTable(
  'suggestion',
  {
    id: uuid('id').primaryKey(),
    congressId: congressId(),
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    itemId: uuid('item_id'),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [index('suggestion_congress').on(t.congressId, t.at)],
);
