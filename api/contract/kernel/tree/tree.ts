/** Organizations, which form a tree, and what an upper union sees of those below it. */
import { z } from 'zod';
import { figureSheet, overdueSheet } from '../figures.ts';
import { count, day, id, instant, keptLine, line, words } from '../primitives.ts';

/** From the top down; what may stand below what is rule T-7. */
export const unitKinds = ['municipal', 'county', 'township', 'joint', 'grassroots', 'branch', 'partner'] as const;
export const unitKind = z.enum(unitKinds);
export type UnitKind = z.infer<typeof unitKind>;
export const ownerships = ['state-owned', 'institution', 'non-public'] as const;

/** What is known of a unit beside its place; numbers are null where nobody gave them. */
const details = z.strictObject({
  name: line,
  industry: words(100),
  ownership: z.enum(ownerships).nullable(),
  staff: count.nullable(),
  members: count.nullable(),
  foundedOn: day.nullable(),
  /** The employers that a joint union covers. */
  employers: z.array(line).max(2_000),
});

/** A unit below one's own. The same id again adds it once. */
export const newOrganization = details
  .partial()
  .required({ name: true })
  .extend({ id: id.optional(), parentId: id.optional(), kind: unitKind.optional() });
export type NewOrganization = z.infer<typeof newOrganization>;

/** All of it as it is to be from now on; the kind only of a unit below one's own. */
export const organizationChange = details.extend({ kind: unitKind.optional() });
export type OrganizationChange = z.infer<typeof organizationChange>;

/** What the law says to a unit of this size: of its committee, and of a full-time chair (T-9). */
export const advised = z.enum(['own-committee', 'smaller-committee', 'full-time-chair']);
export type Advised = z.infer<typeof advised>;

export const organization = z
  .object({
    id,
    parentId: id.nullable(),
    kind: unitKind,
    name: keptLine,
    industry: z.string(),
    ownership: z.enum(ownerships).nullable(),
    staff: count.nullable(),
    members: count.nullable(),
    foundedOn: day.nullable(),
    employers: z.array(keptLine),
    advice: z.array(advised),
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organization>;

export const newPlace = z.strictObject({ parentId: id });

/** The account by which a unit begins: its owner comes in by the link and sets the password. */
export const firstAccount = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,64}$/),
  name: line,
});
export type FirstAccount = z.infer<typeof firstAccount>;
export const firstLink = z.object({ ticket: z.string(), expiresAt: instant }).meta({ id: 'FirstLink' });
export type FirstLink = z.infer<typeof firstLink>;

/** A number that the tree goes by, and where it comes from. */
const sourced = z.object({ name: z.string(), value: z.number(), source: z.string() });

/** What an upper union sees of those below: figures and overdue lists, and nothing else (T-2). */
export const upperView = z
  .object({
    asOf: instant,
    /** One's own organization, and those below it: the upper before the lower. */
    units: z.array(organization.omit({ industry: true, ownership: true, foundedOn: true, employers: true })),
    numbers: z.array(sourced),
    figures: z.array(figureSheet),
    overdue: z.array(overdueSheet),
  })
  .meta({ id: 'UpperView' });
export type UpperView = z.infer<typeof upperView>;
export type UnitLine = UpperView['units'][number];
