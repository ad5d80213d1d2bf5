/**
 * The second step of staff's way in: six digits of an app (RFC 6238), after the password. A password alone, read over a
 * shoulder or used elsewhere, opens nothing then. Recovery codes stand in for a lost phone, an operator for both.
 */
import type { SecondStepBegun, SecondStepState } from '@congress/contract/kernel/secondStep';
import { Secret, TOTP } from 'otpauth';
import type { KernelDeps } from '../../deps.ts';
import { done, refused, type Result } from '../../result.ts';
import { normalCode } from '../codes.ts';
import type { Identity } from '../ports.ts';
import type { SecondStep } from './ports.ts';

type Deps = Pick<KernelDeps, 'secondSteps' | 'secrecy' | 'clock' | 'limit'>;

const issuer = '云端职代会';
const period = 30;
/** One half-minute before and after: phones' clocks differ. */
const tolerance = 1;
const recoveryCodes = 10;

function generator(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period });
}

/** The half-minute a code is of, or nothing when it is of none near now. */
function stepOf({ secrecy, clock }: Deps, { secret }: Pick<SecondStep, 'secret'>, code: string): number | undefined {
  const timestamp = clock.now().getTime();
  const token = code.replace(/\D/g, '');
  if (token.length !== 6) return undefined;
  const delta = generator(secrecy.unseal(secret)).validate({ token, timestamp, window: tolerance });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

/** Whether somebody staff has a second step, and how many recovery codes are left. */
export async function lookAtSecondStep(
  { secondSteps }: Deps,
  { subject, id }: Identity,
): Promise<Result<SecondStepState>> {
  if (subject !== 'staff') return refused('forbidden', { command: 'secondStep' });
  const step = await secondSteps.of(id);
  const since = step?.confirmedAt ?? null;
  return done({ on: since !== null, since, recoveryCodesLeft: since === null ? 0 : (step?.recovery.length ?? 0) });
}

/** Begins to set it up: a secret for the app. Nothing is asked for before a code of the app came back. */
export async function beginSecondStep(
  { secondSteps, secrecy, clock }: Deps,
  { subject, id: accountId, organizationId, name }: Identity,
): Promise<Result<SecondStepBegun>> {
  if (subject !== 'staff') return refused('forbidden', { command: 'secondStep' });
  const secret = new Secret({ size: 20 }).base32;
  const at = clock.now().toISOString();
  const begun = await secondSteps.begin({ accountId, organizationId, secret: secrecy.seal(secret), at });
  return begun ? done({ secret, address: generator(secret, name).toString() }) : refused('second-step-on');
}

/** Puts it in force with a code of the app. The recovery codes are shown once; only their digests are kept. */
export async function confirmSecondStep(
  deps: Deps,
  { subject, id, sessionId }: Identity,
  code: string,
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (subject !== 'staff') return refused('forbidden', { command: 'secondStep' });
  const { secondSteps, secrecy, clock, limit } = deps;
  const seconds = limit(sessionId, 'guess');
  if (seconds > 0) return refused('too-many-requests', { seconds });
  const begun = await secondSteps.of(id);
  if (!begun) return refused('second-step-not-begun');
  if (begun.confirmedAt !== null) return refused('second-step-on');
  const step = stepOf(deps, begun, code);
  if (step === undefined) return refused('second-step-wrong');
  const codes = Array.from({ length: recoveryCodes }, () => secrecy.newCode());
  const recovery = codes.map((one) => secrecy.codeHash(one));
  const confirmed = await secondSteps.confirm(id, { at: clock.now().toISOString(), step, recovery });
  return confirmed ? done({ recoveryCodes: codes }) : refused('second-step-wrong');
}

/** Ends it, for whoever knows the account's password. */
export async function endSecondStep(
  deps: Deps & Pick<KernelDeps, 'identities'>,
  { subject, id, sessionId }: Identity,
  password: string,
): Promise<Result<object>> {
  if (subject !== 'staff') return refused('forbidden', { command: 'secondStep' });
  const { secondSteps, secrecy, identities, limit } = deps;
  const seconds = limit(sessionId, 'guess');
  if (seconds > 0) return refused('too-many-requests', { seconds });
  const digest = await identities.passwordOf(id);
  if (digest === undefined || !(await secrecy.verifyPassword(digest, password))) return refused('wrong-credentials');
  await secondSteps.end(id);
  return done({});
}

/**
 * What stands in the way of an account whose password was right: nothing where it has no second step, or the code is
 * good. `place` is where the try comes from: guesses made elsewhere make nobody wait here.
 */
export async function passSecondStep(
  deps: Deps,
  accountId: string,
  code: string | undefined,
  place: string,
): Promise<Result<object>> {
  const { secondSteps, secrecy, limit } = deps;
  const step = await secondSteps.of(accountId);
  if (!step || step.confirmedAt === null) return done({});
  if (code === undefined) return refused('second-step-required');
  const key = `${accountId} ${place}`;
  const seconds = limit(key, 'guess');
  if (seconds > 0) return refused('too-many-requests', { seconds });
  const at = stepOf(deps, step, code);
  const passed =
    at === undefined
      ? await secondSteps.useRecovery(accountId, secrecy.codeHash(normalCode(code)))
      : await secondSteps.useStep(accountId, at);
  if (!passed) return refused('second-step-wrong');
  limit(key, 'guess', -1);
  return done({});
}
