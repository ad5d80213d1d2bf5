import type { Result } from '../../kernel/result.ts';
import { refuse } from '@congress/contract/congress/refusals';
import { whoAmI } from '@congress/contract/congress/resources';
import {
  codeLogin,
  codeOwner as codeOwnerBody,
  passwordLogin,
  session,
  ticketLogin,
} from '@congress/contract/kernel/identity';
import { crossing, otherCongresses } from '@congress/contract/congress/preparation/rosterAndRegister';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { participate, rolesOfStaff } from '../usecases/command/authorize.ts';
import { crossOver, listOtherCongresses } from '../usecases/crossOver.ts';
import {
  codeOwner,
  enterByCode,
  enterByPassword,
  enterByTicket,
  leave,
  type Entered,
} from '../../kernel/identity/enter.ts';
import { spender } from '../../kernel/limits/rateLimit.ts';
import { handOver, mustBeSomebody, sessionCookie, somebody } from '../../kernel/http/plugins/identity.ts';
import { knownBrowser, rememberBrowser } from '../../kernel/http/plugins/browser.ts';
import { placeOf } from '../../kernel/http/place.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

/** Getting in and out. */
export function sessionRoutes(app: FastifyInstance, { deps, limit, secure }: Wiring): void {
  const routes = typed(app);

  function entered(reply: FastifyReply, result: Result<Entered>): FastifyReply {
    return result.ok ? reply.send(handOver(app, reply, result.value, secure)) : sendRefusal(reply, result.error);
  }

  const schemaOf = (summary: string, body: z.ZodType) => ({
    tags: ['sessions'],
    summary,
    security: [],
    body,
    response: { 200: session, ...refusals },
  });

  routes.post(
    '/sessions/password',
    { schema: { ...schemaOf('Enter with a staff account', passwordLogin), body: passwordLogin } },
    async (request, reply) => {
      const browser = knownBrowser(app, request);
      const result = await enterByPassword(deps, request.body, {
        address: placeOf(request.ip),
        browser,
        userAgent: request.headers['user-agent'],
      });
      if (!result.ok) return sendRefusal(reply, result.error);
      const session = handOver(app, reply, result.value, secure);
      rememberBrowser(app, reply, browser, result.value.identity.id, secure);
      return reply.send(session);
    },
  );
  routes.post(
    '/sessions/code',
    { schema: { ...schemaOf("Enter with a delegate's personal code", codeLogin), body: codeLogin } },
    async (request, reply) => entered(reply, await enterByCode(deps, request.body, request.headers['user-agent'])),
  );
  routes.post(
    '/sessions/ticket',
    { schema: { ...schemaOf('Enter with a one-time ticket', ticketLogin), body: ticketLogin } },
    async (request, reply) =>
      entered(reply, await enterByTicket(deps, request.body.ticket, request.headers['user-agent'])),
  );
  routes.get(
    '/me/congresses',
    {
      preHandler: mustBeSomebody,
      schema: {
        tags: ['sessions'],
        summary: 'My other congresses, which I may go to without a second code',
        response: { 200: otherCongresses, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listOtherCongresses(deps, somebody(request))),
  );
  routes.post(
    '/sessions/other',
    {
      preHandler: mustBeSomebody,
      schema: {
        tags: ['sessions'],
        summary: 'Go to another congress of mine',
        body: crossing,
        response: { 200: session, ...refusals },
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const wait = limit(spender(identity), 'join');
      if (wait > 0) return sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
      return entered(reply, await crossOver(deps, identity, request.body));
    },
  );
  routes.post(
    '/codes/owner',
    {
      schema: {
        tags: ['sessions'],
        summary: 'Whose personal code this is, to ask "is this you?"',
        security: [],
        body: codeLogin.pick({ code: true }),
        response: { 200: codeOwnerBody, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await codeOwner(deps, request.body.code)),
  );
  routes.delete(
    '/sessions/current',
    {
      preHandler: mustBeSomebody,
      schema: { tags: ['sessions'], summary: 'Leave', response: { 204: z.null(), ...refusals } },
    },
    async (request, reply) => {
      await leave(deps, somebody(request));
      return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send(null);
    },
  );
  routes.get(
    '/me',
    {
      preHandler: mustBeSomebody,
      schema: { tags: ['sessions'], summary: 'Who I am', response: { 200: whoAmI, ...refusals } },
    },
    async (request, reply) => {
      const { subject, id, name, organizationId, dossierId: congressId, staffRole } = somebody(request);
      const actor = congressId ? await participate(deps, somebody(request), congressId) : undefined;
      if (congressId && !actor) return sendRefusal(reply, refuse('session-ended'));
      const roles = actor?.roles ?? rolesOfStaff(staffRole);
      return reply.send({ subject, id, name, organizationId, congressId, roles, staffRole });
    },
  );
}
