/** Ways in: a staff account, a delegate's personal code, a one-time ticket. Each ends in a session. */
import type { OwnSession } from '@congress/contract/kernel/secondStep';
import type { KernelDeps } from '../deps.ts';
import { browserOf } from './browser.ts';
import { normalCode } from './codes.ts';
import type { Identity, NewSession } from './ports.ts';
import { passSecondStep } from './secondStep/secondStep.ts';
import { done, refused, type Result } from '../result.ts';

const hour = 3_600_000;
/** How long each kind of session lasts. A congress day is long; a stage stays up for days. */
const lifetimes: Record<NewSession['subject'], number> = {
  staff: 12 * hour,
  delegate: 30 * 24 * hour,
  stage: 7 * 24 * hour,
  observer: 24 * hour,
};

export type Entered = { identity: Identity; expiresAt: string };

type Doors = Pick<KernelDeps, 'identities' | 'clock' | 'secrecy' | 'newId' | 'limit' | 'passwordLine' | 'secondSteps'>;

/** Where somebody stands: at an address, and perhaps with a browser that entered these accounts before. */
export type Whereabouts = {
  address: string;
  browser: { id: string; accounts: string[] } | undefined;
  /** What the browser calls itself. */
  userAgent?: string | undefined;
};

async function start(
  { identities, clock, newId }: Doors,
  who: Omit<NewSession, 'id' | 'expiresAt' | 'browser'>,
  userAgent: string | undefined,
): Promise<Result<Entered>> {
  const id = newId();
  const expiresAt = new Date(clock.now().getTime() + lifetimes[who.subject]).toISOString();
  await identities.startSession({ ...who, id, expiresAt, browser: browserOf(userAgent) });
  const identity = await identities.bySession(id);
  return identity ? done({ identity, expiresAt }) : refused('wrong-credentials');
}

/** A digest to check against when there is no such account, so that both take as long. */
let decoy: Promise<string> | undefined;

/** Enters with account and password. */
export async function enterByPassword(
  deps: Doors,
  { username, password, secondStep }: { username: string; password: string; secondStep?: string | undefined },
  { address, browser, userAgent }: Whereabouts,
): Promise<Result<Entered>> {
  const name = username.toLowerCase();
  const account = await deps.identities.accountByName(name);
  const place = account && browser?.accounts.includes(account.id) ? browser.id : address;
  const seconds = await deps.passwordLine.turn(name, place);
  if (seconds > 0) return refused('too-many-requests', { seconds });
  decoy ??= deps.secrecy.hashPassword(deps.newId());
  const matches = await deps.secrecy.verifyPassword(account?.passwordHash ?? (await decoy), password);
  if (!account || !matches) return refused('wrong-credentials');
  deps.passwordLine.entered(name, place);
  const passed = await passSecondStep(deps, account.id, secondStep, place);
  if (!passed.ok) return passed;
  const { organizationId, id } = account;
  return start(deps, { organizationId, subject: 'staff', subjectId: id, dossierId: null }, userAgent);
}

type Owner = NonNullable<Awaited<ReturnType<KernelDeps['identities']['personByCode']>>>;

async function ownerOf({ identities, secrecy }: Doors, code: string): Promise<Owner | undefined> {
  return identities.personByCode(secrecy.codeHash(normalCode(code)));
}

/** Whose code it is, to ask "is this you?" before entering. */
export async function codeOwner(
  deps: Doors,
  code: string,
): Promise<Result<{ name: string; organizationName: string; congressTitle: string; checkRequired: boolean }>> {
  const owner = await ownerOf(deps, code);
  if (!owner) return refused('wrong-credentials');
  const { name, organizationName, congressTitle, phoneTail } = owner;
  return done({ name, organizationName, congressTitle, checkRequired: phoneTail !== null });
}

/** Enters as the delegate a personal code belongs to. */
export async function enterByCode(
  deps: Doors,
  { code, check }: { code: string; check?: string | undefined },
  userAgent?: string,
): Promise<Result<Entered>> {
  const owner = await ownerOf(deps, code);
  if (!owner) return refused('wrong-credentials');
  if (owner.phoneTail !== null) {
    if (check === undefined) return refused('check-required');
    const wait = deps.limit(owner.id, 'guess');
    if (wait > 0) return refused('too-many-requests', { seconds: wait });
    if (check !== owner.phoneTail) return refused('wrong-credentials');
  }
  const { organizationId, dossierId, id } = owner;
  return start(deps, { organizationId, subject: 'delegate', subjectId: id, dossierId }, userAgent);
}

/** Enters with a ticket, which is used up. */
export async function enterByTicket(deps: Doors, ticket: string, userAgent?: string): Promise<Result<Entered>> {
  const now = deps.clock.now().toISOString();
  const who = await deps.identities.redeemTicket(deps.secrecy.codeHash(ticket), now);
  return who ? start(deps, who, userAgent) : refused('wrong-credentials');
}

/** Makes a one-time ticket; only its digest is kept. */
export async function issueTicket(
  { identities, clock, secrecy }: Doors,
  who: Omit<NewSession, 'id' | 'expiresAt' | 'browser'>,
  lifetime = 24 * hour,
): Promise<{ ticket: string; expiresAt: string }> {
  const ticket = secrecy.newTicket();
  const expiresAt = new Date(clock.now().getTime() + lifetime).toISOString();
  await identities.issueTicket({ ...who, hash: secrecy.codeHash(ticket), expiresAt });
  return { ticket, expiresAt };
}

/** Leaves: the session ends, and its open sockets with it. */
export async function leave({ identities, live }: KernelDeps, identity: Identity): Promise<void> {
  await identities.endSession(identity.sessionId);
  live.end([identity.sessionId]);
}

/** A stage and an observer share what they are with others: nobody's sessions are theirs to look at. */
function hasSessionsOfTheirOwn(subject: Identity['subject']): boolean {
  return subject === 'staff' || subject === 'delegate';
}

/** One's own ways in that are open, this one among them; the latest first. */
export async function listOwnSessions(
  { identities }: Pick<KernelDeps, 'identities'>,
  { subject, organizationId, id, sessionId }: Identity,
): Promise<Result<OwnSession[]>> {
  if (!hasSessionsOfTheirOwn(subject)) return refused('forbidden', { command: 'sessions' });
  const sessions = await identities.sessionsOf(organizationId, id);
  return done(sessions.map((one) => ({ ...one, current: one.id === sessionId })));
}

/** Ends one of one's own sessions, on whatever device, with its open sockets. */
export async function endOwnSession(
  { identities, live }: Pick<KernelDeps, 'identities' | 'live'>,
  { subject, organizationId, id }: Identity,
  sessionId: string,
): Promise<Result<object>> {
  if (!hasSessionsOfTheirOwn(subject)) return refused('forbidden', { command: 'sessions' });
  const sessions = await identities.sessionsOf(organizationId, id);
  if (!sessions.some((one) => one.id === sessionId)) return refused('not-found');
  await identities.endSession(sessionId);
  live.end([sessionId]);
  return done({});
}
