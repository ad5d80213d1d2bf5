/** The second step of staff's way in (两步登录): six digits from an app, after the password. And one's own sessions. */
import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** Six digits of the app, or one of the recovery codes; spaces and dashes do not matter. */
export const secondStepCode = z.string().trim().min(6).max(24);

export const secondStepState = z
  .object({
    on: z.boolean(),
    since: instant.nullable(),
    /** Recovery codes that were not used yet. */
    recoveryCodesLeft: z.number().int().min(0),
  })
  .meta({ id: 'SecondStep' });
export type SecondStepState = z.infer<typeof secondStepState>;

/** What an app needs once; not in force before a code of the app confirmed it. */
export const secondStepBegun = z.object({ secret: z.string(), address: z.string() }).meta({ id: 'SecondStepBegun' });
export type SecondStepBegun = z.infer<typeof secondStepBegun>;

export const confirmSecondStep = z.strictObject({ code: secondStepCode });
/** Shown once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export const endSecondStep = z.strictObject({ password: z.string().min(1).max(200) });

/** One of my own ways in that are open now. */
export const ownSession = z
  .object({
    id,
    /** The kind of browser and system, as far as it said so. */
    browser: z.string(),
    createdAt: instant,
    expiresAt: instant,
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof ownSession>;
