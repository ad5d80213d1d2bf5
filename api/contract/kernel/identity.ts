/** Entering, sessions and accounts. */
import { z } from 'zod';
import { secondStepCode } from './secondStep.ts';
import { id, instant, keptLine, line, words } from './primitives.ts';

/** `upper-observer` sees of the units below what an upper union may (T-2), and no congress at all. */
export const staffRoles = ['administrator', 'host', 'secretary', 'auditor', 'upper-observer'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.infer<typeof staffRole>;

/** Entering: a staff account, a delegate's personal code, or a one-time ticket. */
export const passwordLogin = z.strictObject({
  username: words(64, 1),
  password: z.string().min(1).max(200),
  /** Asked for by `second-step-required`, where the account has a second step. */
  secondStep: secondStepCode.optional(),
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

export const newAccount = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,64}$/),
  password: z.string().min(10).max(200),
  name: line,
  role: staffRole,
  /** One's own, where it is given: accounts of units below are their own (T-8). */
  organizationId: id.optional(),
});
export type NewAccount = z.infer<typeof newAccount>;
export const account = z
  .object({ id, username: z.string(), name: z.string(), role: staffRole, organizationId: id, disabled: z.boolean() })
  .meta({ id: 'Account' });
export const newPassword = z.strictObject({ password: newAccount.shape.password });
