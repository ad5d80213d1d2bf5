/** Bodies of the HTTP resources under `/api/v1`, besides commands. */
import { z } from 'zod';
import { compositionCheck, countReport, step } from './snapshot.ts';
import {
  bilingual,
  capacity,
  category,
  congressStatus,
  count,
  gender,
  id,
  instant,
  keptLine,
  line,
  phase,
  profileId,
  role,
  staffRole,
  stepKind,
  templateId,
  words,
} from './vocabulary.ts';

/** Entering: a staff account, a delegate's personal code, or a one-time ticket. */
export const passwordLogin = z.strictObject({
  username: words(64, 1),
  password: z.string().min(1).max(200),
});
export const codeLogin = z.strictObject({
  code: z.string().trim().min(6).max(64),
  /** Last four digits of the phone number, where the roster holds one. */
  check: z
    .string()
    .trim()
    .regex(/^\d{4}$/)
    .optional(),
});
export const ticketLogin = z.strictObject({ ticket: z.string().trim().min(10).max(128) });

export const session = z
  .object({
    token: z.string(),
    expiresAt: instant,
    subject: z.enum(['staff', 'delegate', 'stage', 'observer']),
    name: z.string(),
    /** The congress the session belongs to; staff may enter any of their organization. */
    congressId: id.nullable(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** Whose code this is, before entering: "is this you?" */
export const codeOwner = z
  .object({
    name: z.string(),
    organizationName: keptLine,
    congressTitle: keptLine,
    checkRequired: z.boolean(),
  })
  .meta({ id: 'CodeOwner' });

export const foundCongress = z.strictObject({
  title: line,
  term: z.number().int().min(1).max(99),
  session: z.number().int().min(1).max(99),
  template: templateId,
  profile: profileId,
  staff: z
    .strictObject({ total: count.min(1), women: count })
    .refine((staff) => staff.women <= staff.total, { message: 'more women than staff' }),
});
export type FoundCongress = z.infer<typeof foundCongress>;

export const congressCard = z
  .object({
    id,
    title: keptLine,
    organizationName: keptLine,
    term: z.number(),
    session: z.number(),
    status: congressStatus,
    profile: profileId,
    /** The step in progress; kind and phase name it, for a congress signs in twice. */
    openStep: step.pick({ kind: true, phase: true }).nullable(),
    stepsClosed: count,
    stepsAll: count,
    observerSlug: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'CongressCard' });
export type CongressCard = z.infer<typeof congressCard>;

export const person = z
  .object({
    id,
    name: z.string(),
    staffNumber: z.string(),
    gender,
    category: category.nullable(),
    capacity,
    unit: z.string(),
    groupId: id.nullable(),
    leave: z.enum(['none', 'requested', 'granted', 'refused']),
    leaveReason: z.string(),
    noticeReceived: z.boolean(),
    /** Their personal code: never issued, issued, or used to enter since. */
    code: z.enum(['none', 'issued', 'entered']),
    /** Signed in to the current sign-in, and not left since. */
    present: z.boolean(),
    signedInAt: instant.nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

/** Query of people: `q` looks in names, staff numbers and units. */
export const peopleQuery = z.object({
  q: words(100).optional(),
  groupId: id.optional(),
  capacity: capacity.optional(),
  present: z.enum(['true', 'false']).optional(),
  leave: z.enum(['none', 'requested', 'granted', 'refused']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(200),
});
export const people = z.object({ total: count, people: z.array(person) }).meta({ id: 'People' });

/** New personal codes, shown once; only their digests are kept. */
export const issueCodes = z.strictObject({ personIds: z.array(id).max(20_000).optional() });
export const issuedCodes = z
  .object({ codes: z.array(z.object({ personId: id, name: z.string(), code: z.string() })) })
  .meta({ id: 'IssuedCodes' });

export const textDocument = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    sha256: z.string(),
    revision: count,
    text: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Document' });
export type TextDocument = z.infer<typeof textDocument>;

export const suggestion = z
  .object({
    id,
    itemId: id.nullable(),
    by: id,
    at: instant,
    text: z.string(),
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestion>;
export const suggestions = z.object({ suggestions: z.array(suggestion) }).meta({ id: 'Suggestions' });

/** The profile's composition rules held against the roster as it is now. */
export const composition = z.object({ checks: z.array(compositionCheck) }).meta({ id: 'Composition' });

/** Who was given a ballot of a paper in the room, by name; what was on it is in the count alone. */
export const roomBallots = z
  .object({ people: z.array(z.object({ id, name: z.string(), staffNumber: z.string(), groupId: id.nullable() })) })
  .meta({ id: 'RoomBallots' });
export type RoomBallots = z.infer<typeof roomBallots>;

/** Finding whoever stands before the scrutineer: part of a name, a staff number or a unit. */
export const roomCandidatesQuery = z.object({ q: words(100, 1) });

export const reportAnswer = z.object({ report: countReport }).meta({ id: 'CountReport' });

export const logEntry = z
  .object({
    position: count,
    stream: z.string(),
    seq: count,
    type: z.string(),
    at: instant,
    actor: z.object({ subject: z.string(), id: id.nullable() }),
    payload: z.record(z.string(), z.unknown()),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LogEntry' });
export const logPage = z
  .object({
    entries: z.array(logEntry),
    head: z.string(),
    positions: count,
    /** Who acted in these entries: names of staff and delegates by id. */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'LogPage' });
export const logVerdict = z
  .object({ intact: z.boolean(), links: count, head: z.string(), problem: z.string().nullable() })
  .meta({ id: 'LogVerdict' });

/** A rule of the profile, readable, with its source. */
export const profileSheet = z
  .object({
    id: profileId,
    name: bilingual,
    provisional: z.boolean(),
    rules: z.array(z.object({ rule: z.string(), value: z.unknown(), source: z.string() })),
  })
  .meta({ id: 'ProfileSheet' });
export type ProfileSheet = z.infer<typeof profileSheet>;

/** What a congress of a kind goes through, unless its host changes the plan. */
export const templateSheet = z
  .object({
    id: templateId,
    steps: z.array(z.object({ kind: stepKind, phase, mandatory: z.boolean() })),
  })
  .meta({ id: 'TemplateSheet' });
export type TemplateSheet = z.infer<typeof templateSheet>;

export const newAccount = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,64}$/),
  password: z.string().min(10).max(200),
  name: line,
  role: staffRole,
  organizationId: id.optional(),
});
export type NewAccount = z.infer<typeof newAccount>;
export const account = z
  .object({ id, username: z.string(), name: z.string(), role: staffRole, organizationId: id, disabled: z.boolean() })
  .meta({ id: 'Account' });
export const newPassword = z.strictObject({ password: newAccount.shape.password });
export const newOrganization = z.strictObject({ name: line, parentId: id.optional() });
export type NewOrganization = z.infer<typeof newOrganization>;
export const organization = z.object({ id, name: keptLine, parentId: id.nullable() }).meta({ id: 'Organization' });

/** A one-time link for a stage screen. */
export const stageLink = z.object({ ticket: z.string(), expiresAt: instant }).meta({ id: 'StageLink' });

export const whoAmI = z
  .object({
    subject: z.enum(['staff', 'delegate', 'stage', 'observer']),
    id,
    name: z.string(),
    organizationId: id,
    congressId: id.nullable(),
    roles: z.array(role),
  })
  .meta({ id: 'WhoAmI' });
