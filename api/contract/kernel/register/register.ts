/** The register: people of a union who outlast a congress, the terms of its bodies, and who sits in them. */
import { z } from 'zod';
import { category, gender } from '../people.ts';
import { count, day, id, instant, line, locales, words } from '../primitives.ts';
import { bodies, offices, type BodyName, type Office } from '../offices.ts';

const namesOf = <K extends string>(table: Record<K, unknown>): [K, ...K[]] => Object.keys(table) as [K, ...K[]];

export const office = z.enum(namesOf<Office>(offices));
export const body = z.enum(namesOf<BodyName>(bodies));

export const memberStatus = z.enum(['member', 'worker', 'left']);
export type MemberStatus = z.infer<typeof memberStatus>;
/** Elected at the term's beginning, in a by-election, or appointed by a document. */
export const howSeated = z.enum(['elected', 'by-elected', 'appointed']);
export type HowSeated = z.infer<typeof howSeated>;

/** How many people one import takes in. */
export const mostRows = 30_000;

const staffNumber = words(32, 1);
const phone = z
  .string()
  .regex(/^(\d{4}|\d{7,15})$/)
  .nullable();

/**
 * One row of an import, found again by its staff number. A field that is left out stays as it is; of somebody new it
 * is empty. Of a telephone number the last four digits are kept, and of a whole one a keyed digest.
 */
export const memberEntry = z.strictObject({
  staffNumber,
  name: line,
  gender,
  unit: words(100).optional(),
  constituency: words(100).optional(),
  category: category.nullable().optional(),
  phone: phone.optional(),
  joinedOn: day.nullable().optional(),
  status: z.enum(['member', 'worker']).optional(),
});
export type MemberEntry = z.infer<typeof memberEntry>;

export const memberImport = z.strictObject({ rows: z.array(memberEntry).min(1).max(mostRows) });
/** `digest` is the preview's: an import does what was looked at, or nothing. */
export const memberImportCommit = memberImport.extend({ digest: z.string().max(64) });

export const memberFields = [
  'name',
  'gender',
  'unit',
  'constituency',
  'category',
  'phone',
  'joinedOn',
  'status',
  'staffNumber',
  'locale',
] as const;
export const memberField = z.enum(memberFields);
export type MemberField = z.infer<typeof memberField>;

/** What an import would do: rows by their place in what was sent, from 1. */
export const importPreview = z
  .object({
    digest: z.string(),
    added: count,
    changed: count,
    unchanged: count,
    /** Rows that change somebody, and what of them. A changed name may mean another person. */
    changes: z.array(z.object({ row: count, memberId: id, fields: z.array(memberField) })),
    /** What keeps the import from being done: a staff number that came before, or a day that is none. */
    faults: z.array(z.object({ row: count, problem: z.enum(['duplicate', 'day']), of: count })),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;
export const importOutcome = z.object({ added: count, changed: count, unchanged: count }).meta({ id: 'ImportOutcome' });
export type ImportOutcome = z.infer<typeof importOutcome>;

/** What may be corrected of one person. */
export const memberChange = z.strictObject({
  staffNumber: staffNumber.optional(),
  name: line.optional(),
  gender: gender.optional(),
  unit: words(100).optional(),
  constituency: words(100).optional(),
  category: category.nullable().optional(),
  phone: phone.optional(),
  joinedOn: day.nullable().optional(),
  status: z.enum(['member', 'worker']).optional(),
  locale: z.enum(locales).optional(),
});
export type MemberChange = z.infer<typeof memberChange>;

export const seat = z
  .object({
    id,
    memberId: id,
    office,
    body,
    constituency: z.string(),
    termId: id,
    termNumber: count,
    from: day,
    /** The day from which it confers nothing; null while nobody has ended it. */
    endedOn: day.nullable(),
    how: howSeated,
    /** The paper or document by which it was filled. */
    document: z.string(),
    endReason: z.string().nullable(),
    /** Whether it confers anything today: begun, not ended, and its term is live. */
    live: z.boolean(),
  })
  .meta({ id: 'Seat' });
export type Seat = z.infer<typeof seat>;

export const member = z
  .object({
    id,
    name: z.string(),
    gender,
    staffNumber: z.string(),
    unit: z.string(),
    constituency: z.string(),
    category: category.nullable(),
    phoneTail: z.string().nullable(),
    joinedOn: day.nullable(),
    leftOn: day.nullable(),
    status: memberStatus,
    locale: z.enum(locales),
    /** Offices that confer something today. */
    offices: z.array(office),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof member>;

/** What the journal of the register says was done. More may be added. */
export const registerActs = [
  'member.added',
  'member.changed',
  'member.left',
  'seat.begun',
  'seat.ended',
  'term.begun',
  'term.extended',
  'term.ended',
] as const;
export type RegisterAct = (typeof registerActs)[number];

export const registerChange = z.object({
  at: instant,
  actorId: id,
  /** A `RegisterAct`, or one of a later version. */
  what: z.string(),
  subjectId: id,
  fields: z.array(z.string()),
});
export type RegisterChange = z.infer<typeof registerChange>;
export const memberDetails = z
  .object({ member, seats: z.array(seat), changes: z.array(registerChange) })
  .meta({ id: 'MemberDetails' });
export type MemberDetails = z.infer<typeof memberDetails>;

/** Query of the register: `q` looks in names, staff numbers and units. */
export const memberQuery = z.object({
  q: words(100).optional(),
  unit: words(100).optional(),
  constituency: words(100).optional(),
  category: category.optional(),
  status: memberStatus.optional(),
  office: office.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(mostRows).default(200),
});
export type MemberQuery = z.infer<typeof memberQuery>;
export const members = z.object({ total: count, members: z.array(member) }).meta({ id: 'Members' });
export type Members = z.infer<typeof members>;

/** `id` is the client's, so that what is sent twice is done once. */
export const newTerm = z.strictObject({
  id,
  body,
  number: z.number().int().min(1).max(99),
  from: day,
  /** The last day of the term. */
  to: day,
});
export type NewTerm = z.infer<typeof newTerm>;
export const termExtension = z.strictObject({ to: day, reason: line });
export const ending = z.strictObject({ on: day, reason: line });
export type Ending = z.infer<typeof ending>;

export const term = z
  .object({
    id,
    body,
    number: count,
    from: day,
    to: day,
    extendedTo: day.nullable(),
    endedOn: day.nullable(),
    reason: z.string(),
    live: z.boolean(),
    /** Days until its last day, that day included; null when it is not live. */
    daysLeft: count.nullable(),
    /** It ends soon. */
    warning: z.boolean(),
    /** Seats of it that nobody has ended. */
    seats: count,
  })
  .meta({ id: 'Term' });
export type Term = z.infer<typeof term>;
export const terms = z
  .object({
    terms: z.array(term),
    /** The numbers behind the warning and the limits, each with where it comes from. */
    numbers: z.array(z.object({ name: z.string(), value: count, source: z.string() })),
  })
  .meta({ id: 'Terms' });
export type Terms = z.infer<typeof terms>;

export const newSeat = z.strictObject({
  id,
  memberId: id,
  office,
  termId: id,
  constituency: words(100).default(''),
  from: day,
  how: howSeated,
  document: words(200).default(''),
});
export type NewSeat = z.infer<typeof newSeat>;

/** Live seats and who holds them; `endingWithin` days keeps those whose term is about to end. */
export const seatQuery = z.object({
  office: office.optional(),
  termId: id.optional(),
  endingWithin: z.coerce.number().int().min(0).max(3660).optional(),
});
export type SeatQuery = z.infer<typeof seatQuery>;
export const heldSeat = seat.extend({ name: z.string(), staffNumber: z.string(), unit: z.string() });
export const liveSeats = z.object({ seats: z.array(heldSeat) }).meta({ id: 'LiveSeats' });
export type HeldSeat = z.infer<typeof heldSeat>;
