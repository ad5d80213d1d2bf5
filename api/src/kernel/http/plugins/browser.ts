/**
 * Browsers that staff entered with before: failures of others behind the same address do not hold them up. Knowing one
 * opens nothing; it only says in whose line a password is tried.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

export type Browser = { id: string; accounts: string[] };

const browserCookie = 'congress_browser';
const claims = z.object({ bid: z.uuid(), accounts: z.array(z.uuid()) });
const halfAYear = 180 * 24 * 3600;
/** Accounts that share a machine; the one that entered longest ago goes. */
const most = 8;

/** The browser as it was remembered, or nothing. */
export function knownBrowser(app: FastifyInstance, { cookies }: FastifyRequest): Browser | undefined {
  const token = cookies[browserCookie];
  if (token === undefined) return undefined;
  try {
    const { bid, accounts } = claims.parse(app.jwt.verify(token));
    return { id: bid, accounts };
  } catch {
    return undefined;
  }
}

/** Remembers that this account entered with it. */
export function rememberBrowser(
  app: FastifyInstance,
  reply: FastifyReply,
  known: Browser | undefined,
  accountId: string,
  secure: boolean,
): void {
  const others = known?.accounts.filter((each) => each !== accountId) ?? [];
  const accounts = [...others, accountId].slice(-most);
  const token = app.jwt.sign({ bid: known?.id ?? randomUUID(), accounts }, { expiresIn: halfAYear });
  void reply.setCookie(browserCookie, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/api/v1/sessions',
    maxAge: halfAYear,
  });
}
