/** Who is asking: a session token in the authorization header, or in the staff's cookie. */
import { refuse } from '@congress/contract/kernel/refusals';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { KernelDeps } from '../../deps.ts';
import type { Identity } from '../../identity/ports.ts';
import { Unavailable } from '../../unavailable.ts';
import type { Entered } from '../../identity/enter.ts';
import { spender } from '../../limits/rateLimit.ts';
import { sendRefusal } from '../reply.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined;
  }
}

export const sessionCookie = 'congress_session';
const claims = z.object({ sid: z.uuid() });

/** Reads a cookie header; Fastify's own parser is only there for requests, not for sockets. */
function cookieToken(app: FastifyInstance, header: string | undefined): string | undefined {
  return header === undefined ? undefined : app.parseCookie(header)[sessionCookie];
}

/** Verifies a token and finds the session behind it. Nothing is said about why it is not good. */
export async function identify(
  app: FastifyInstance,
  { identities }: Pick<KernelDeps, 'identities'>,
  { token, cookie }: { token: string | undefined; cookie: string | undefined },
): Promise<Identity | undefined> {
  const given = token ?? cookieToken(app, cookie);
  if (!given) return undefined;
  let sid: string;
  try {
    sid = claims.parse(app.jwt.verify(given)).sid;
  } catch {
    return undefined;
  }
  return identities.bySession(sid);
}

function bearer({ headers }: FastifyRequest): string | undefined {
  const [scheme, token] = headers.authorization?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' ? token : undefined;
}

/** Requests under way of each person, and answers that were not read: as many as their browsers open, and room. */
const mostUnderWay = { staff: 200, others: 40 };

/** Counts a request of somebody until its answer is through; false when they have too many. */
function countIn(
  underWay: Map<string, number>,
  most: typeof mostUnderWay,
  identity: Identity,
  reply: FastifyReply,
): boolean {
  // Gone before it was known who it was: nothing of it is kept, and nobody would count it out.
  if (reply.raw.destroyed) return true;
  const who = spender(identity);
  const count = (underWay.get(who) ?? 0) + 1;
  if (count > most[identity.subject === 'staff' ? 'staff' : 'others']) return false;
  underWay.set(who, count);
  reply.raw.once('close', () => {
    const left = (underWay.get(who) ?? 1) - 1;
    if (left > 0) underWay.set(who, left);
    else underWay.delete(who);
  });
  return true;
}

/**
 * Puts the identity on the request. A cookie alone is not enough to change anything: a page of
 * another site can make a browser send it, but not the header.
 */
export function readIdentity(app: FastifyInstance, deps: Pick<KernelDeps, 'identities'>, most = mostUnderWay): void {
  const underWay = new Map<string, number>();
  app.decorateRequest('identity', undefined);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    const token = bearer(request);
    const { cookie } = request.headers;
    if (token === undefined && cookie === undefined) return;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (token === undefined && changes && request.headers['x-requested-with'] !== 'congress') return;
    try {
      const identity = await identify(app, deps, { token, cookie });
      if (identity && !countIn(underWay, most, identity, reply)) {
        return await sendRefusal(reply, refuse('too-many-requests', { seconds: 1 }));
      }
      request.identity = identity;
    } catch (error) {
      if (error instanceof Unavailable) await sendRefusal(reply, refuse('unavailable'));
      else throw error;
    }
  });
}

/** Lets only requests with an identity through. */
export async function mustBeSomebody(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!request.identity) await sendRefusal(reply, refuse('unauthenticated'));
}

/** The identity of a request that `mustBeSomebody` let through. */
export function somebody({ identity }: FastifyRequest): Identity {
  if (!identity) throw new Error('a route that needs an identity must ask mustBeSomebody first');
  return identity;
}

/** Signs the session's token and, for staff, sets it as a cookie as well. */
export function handOver(
  app: FastifyInstance,
  reply: FastifyReply,
  { identity, expiresAt }: Entered,
  secure: boolean,
): { token: string; expiresAt: string; subject: Identity['subject']; name: string; congressId: string | null } {
  const { sessionId, subject, name, dossierId } = identity;
  const seconds = Math.floor((Date.parse(expiresAt) - Date.now()) / 1000);
  const token = app.jwt.sign({ sid: sessionId }, { expiresIn: seconds });
  if (subject === 'staff') {
    void reply.setCookie(sessionCookie, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure,
      path: '/',
      maxAge: seconds,
    });
  }
  return { token, expiresAt, subject, name, congressId: dossierId };
}
