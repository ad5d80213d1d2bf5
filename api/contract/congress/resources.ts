/** Bodies of the HTTP resources of a congress as a whole. Those of a topic are in its folder. */
import { z } from 'zod';
import { staffRole } from '../kernel/identity.ts';
import { count, id, instant, keptLine, line } from '../kernel/primitives.ts';
import { beginFrom } from './preparation/nextSession.ts';
import { step } from './procedure/view.ts';
import { congressStatus, phase, profileId, role, stepKind, templateId } from './vocabulary.ts';

export const foundCongress = z.strictObject({
  /** Chosen by the client: the same founding under the same id is one congress. */
  id: id.optional(),
  title: line,
  term: z.number().int().min(1).max(99),
  session: z.number().int().min(1).max(99),
  template: templateId,
  profile: profileId,
  staff: z
    .strictObject({ total: count.min(1), women: count })
    .refine((staff) => staff.women <= staff.total, { message: 'more women than staff' }),
  /** The session of the same term that it begins from. */
  from: beginFrom.optional(),
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
    /** Whether the next session of its term may begin from it. */
    mayBeContinued: z.boolean(),
    /** When its delegates met in a room: the opening of the session's sign-in; null where they did not, or not yet. */
    metInRoom: instant.nullable(),
    observerSlug: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'CongressCard' });
export type CongressCard = z.infer<typeof congressCard>;

/** What a congress of a kind goes through, unless its host changes the plan. */
export const templateSheet = z
  .object({
    id: templateId,
    steps: z.array(z.object({ kind: stepKind, phase, mandatory: z.boolean() })),
  })
  .meta({ id: 'TemplateSheet' });
export type TemplateSheet = z.infer<typeof templateSheet>;

export const whoAmI = z
  .object({
    subject: z.enum(['staff', 'delegate', 'stage', 'observer']),
    id,
    name: z.string(),
    organizationId: id,
    congressId: id.nullable(),
    roles: z.array(role),
    /** Of an account; null for everybody else. */
    staffRole: staffRole.nullable(),
  })
  .meta({ id: 'WhoAmI' });
