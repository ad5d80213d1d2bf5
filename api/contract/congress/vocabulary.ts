/**
 * The words of the field, once. Every other file takes its closed lists from here, so that a new
 * step kind, capacity or office is one line and the compiler finds the rest.
 */
import { z } from 'zod';

export const stepKinds = [
  'approval',
  'roster',
  'grouping',
  'credentials',
  'proposals',
  'agenda',
  'nomination',
  'notice',
  'discussion',
  'sign-in',
  'preliminary',
  'presidium',
  'report',
  'evaluation',
  'ballot',
  'declaration',
  'publication',
  'filing',
  'follow-up',
] as const;
export const stepKind = z.enum(stepKinds);
export type StepKind = z.infer<typeof stepKind>;

export const phases = ['preparation', 'preparatory-meeting', 'session', 'after'] as const;
export const phase = z.enum(phases);
export type Phase = z.infer<typeof phase>;

export const templateIds = ['first', 'annual', 'extraordinary', 'election', 'evaluation', 'regional'] as const;
export const templateId = z.enum(templateIds);
export type TemplateId = z.infer<typeof templateId>;

export const profileIds = [
  'national',
  'shanghai',
  'zhejiang',
  'henan',
  'shandong',
  'chongqing',
  'beijing',
  'demo',
] as const;
export const profileId = z.enum(profileIds);
export type ProfileId = z.infer<typeof profileId>;

/** Profiles to try things out with: only a congress under one of them has simulated delegates (T-1). */
export const trialProfiles: readonly ProfileId[] = ['demo'];

/** What simulated delegates do in a trial: confirm the notice, sign what they are to sign, second, sum up, sign in, vote. */
export const simulatedAct = z.enum(['notice', 'signatures', 'seconding', 'summaries', 'sign-in', 'votes']);
export type SimulatedAct = z.infer<typeof simulatedAct>;

export const congressStatus = z.enum(['active', 'adjourned', 'postponed', 'cancelled', 'archived']);
export type CongressStatus = z.infer<typeof congressStatus>;

export const mode = z.enum(['online', 'hybrid', 'on-site']);
export type Mode = z.infer<typeof mode>;

export const capacity = z.enum(['formal', 'non-voting', 'guest']);
export type Capacity = z.infer<typeof capacity>;

/** What the law lets the congress do with an item (职权). */
export const power = z.enum(['advise', 'adopt', 'supervise', 'elect', 'evaluate', 'procedural']);
export type Power = z.infer<typeof power>;

export { type BallotMethod, ballotMethod } from '../kernel/ballot/items.ts';

/** Where raised hands are counted: everybody answers on their device, or those in the hall are counted there by tellers. */
export const handsCounted = z.enum(['devices', 'hall']);
export type HandsCounted = z.infer<typeof handsCounted>;

/** How somebody votes at a sitting: on a device wherever they are, or on paper in the room. */
export const voting = z.enum(['online', 'paper']);
export type Voting = z.infer<typeof voting>;

/** How an item is decided; `opinions` and `report` end without a binding vote. */
export const decisionKind = z.enum(['opinions', 'report', 'hands', 'named', 'secret']);
export type DecisionKind = z.infer<typeof decisionKind>;

/**
 * What the preparatory meeting adopts by show of hands, besides items of the agenda. Fields and codes of the wire say
 * `matter` for short.
 */
export const preparatoryMatters = [
  'credentials-report',
  'presidium',
  'secretary-general',
  'agenda',
  'voting-method',
  'scrutineers',
] as const;
export const preparatoryMatter = z.enum(preparatoryMatters);
export type PreparatoryMatter = z.infer<typeof preparatoryMatter>;

/** Every part a person or device can have in one congress. Permissions are stated in these words. */
export const roles = [
  'host',
  'secretary',
  'auditor',
  'formal',
  'non-voting',
  'guest',
  'group-leader',
  'credentials-reviewer',
  'presidium',
  'executive-chair',
  'secretary-general',
  'chief-scrutineer',
  'scrutineer',
  'teller',
  'stage',
  'observer',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;
