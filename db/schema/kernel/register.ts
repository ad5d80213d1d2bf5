/** People of an organization who outlast a congress, the terms of its bodies, and who sits in them. */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { digest, instant, organizationId } from './columns.ts';
import { organization } from './tenancy.ts';

/** Whoever was seated, invited, or taken in by the union's own staff; never a list of everybody, no marks. */
export const member = pgTable(
  'member',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    name: text('name').notNull(),
    gender: text('gender', { enum: ['female', 'male'] }).notNull(),
    staffNo: text('staff_no').notNull(),
    unit: text('unit').notNull().default(''),
    constituency: text('constituency').notNull().default(''),
    category: text('category', { enum: ['front-line', 'technical', 'administrative', 'manager'] }),
    phoneTail: text('phone_tail'),
    /** Keyed digest of the whole number, where one was given; the number itself is kept nowhere. */
    phoneHash: digest('phone_hash'),
    joinedOn: date('joined_on'),
    leftOn: date('left_on'),
    status: text('status', { enum: ['member', 'worker', 'left'] }).notNull(),
    locale: text('locale', { enum: ['zh-CN', 'en'] })
      .notNull()
      .default('zh-CN'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    // Numbers are given out again: of those who left, any may have had it.
    uniqueIndex('member_staff_no')
      .on(t.organizationId, t.staffNo)
      .where(sql`${t.status} <> 'left'`),
    // What refers to a member says the home as well, so that nothing points across homes (T-1).
    unique('member_home').on(t.organizationId, t.id),
    check('member_status_known', sql`${t.status} in ('member', 'worker', 'left')`),
    check('member_left_once', sql`(${t.status} = 'left') = (${t.leftOn} is not null)`),
  ],
);

export const term = pgTable(
  'term',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId().references(() => organization.id),
    body: text('body').notNull(),
    number: integer('number').notNull(),
    fromOn: date('from_on').notNull(),
    /** Its last day. */
    toOn: date('to_on').notNull(),
    extendedTo: date('extended_to'),
    /** The day from which it is over before its time. */
    endedOn: date('ended_on'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    unique('term_home').on(t.organizationId, t.id),
    uniqueIndex('term_number').on(t.organizationId, t.body, t.number),
    check('term_runs_forward', sql`${t.fromOn} <= ${t.toOn} and ${t.toOn} < coalesce(${t.extendedTo}, 'infinity')`),
  ],
);

export const seat = pgTable(
  'seat',
  {
    id: uuid('id').primaryKey(),
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    termId: uuid('term_id').notNull(),
    office: text('office').notNull(),
    body: text('body').notNull(),
    constituency: text('constituency').notNull(),
    fromOn: date('from_on').notNull(),
    how: text('how', { enum: ['elected', 'by-elected', 'appointed'] }).notNull(),
    document: text('document').notNull(),
    /** The day from which it confers nothing. */
    endedOn: date('ended_on'),
    endReason: text('end_reason'),
  },
  (t) => [
    foreignKey({
      name: 'seat_member',
      columns: [t.organizationId, t.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'seat_term',
      columns: [t.organizationId, t.termId],
      foreignColumns: [term.organizationId, term.id],
    }),
    uniqueIndex('seat_held_once')
      .on(t.memberId, t.termId, t.office)
      .where(sql`${t.endedOn} is null`),
    index('seat_of_member').on(t.organizationId, t.memberId),
    index('seat_of_term').on(t.termId),
    check('seat_ended_with_reason', sql`(${t.endedOn} is null) = (${t.endReason} is null)`),
  ],
);

/** The journal: who changed what, and when. Ids and names of fields; never what stood in them. */
export const registerChange = pgTable(
  'register_change',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    organizationId: organizationId(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    what: text('what').notNull(),
    subjectId: uuid('subject_id').notNull(),
    fields: text('fields').array().notNull(),
  },
  (t) => [index('register_change_subject').on(t.organizationId, t.subjectId, t.position)],
);
