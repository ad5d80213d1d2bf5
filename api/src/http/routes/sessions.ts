import { refuse } from '@congress/contract/errors';
import {
  codeLogin,
  codeOwner as codeOwnerBody,
  passwordLogin,
  session,
  ticketLogin,
  whoAmI,
} from '@congress/contract/resources';
import { crossing, otherCongresses } from '@congress/contract/rosterAndRegister';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { participate, refused, rolesOfStaff, type Result } from '../../usecases/authorize.ts';
import { crossOver, listOtherCongresses } from '../../usecases/crossOver.ts';
import { codeOwner, enterByCode, enterByPassword, enterByTicket, leave, type Entered } from '../../usecases/enter.ts';
import { spender } from '../../usecases/rateLimit.ts';
import { handOver, mustBeSomebody, sessionCookie, somebody } from '../plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../reply.ts';
import { typed, type Wiring } from './wiring.ts';

/** Getting in and out. */
export function sessionRoutes(app: FastifyInstance, { deps, limit, secure }: Wiring): void {
  const routes = typed(app);

  /** Counts failures by address and refuses when there were too many; a hall full of people costs nothing. */
  async function guarded<T>(request: FastifyRequest, attempt: () => Promise<Result<T>>): Promise<Result<T>> {
    const wait = limit(request.ip, 'failure', 0);
    if (wait > 0) return refused('too-many-requests', { seconds: wait });
    const result = await attempt();
    if (!result.ok && result.error.code === 'wrong-credentials') limit(request.ip, 'failure');
    return result;
  }

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
    async (request, reply) => entered(reply, await guarded(request, () => enterByPassword(deps, request.body))),
  );
  routes.post(
    '/sessions/code',
    { schema: { ...schemaOf("Enter with a delegate's personal code", codeLogin), body: codeLogin } },
    async (request, reply) => entered(reply, await guarded(request, () => enterByCode(deps, request.body))),
  );
  routes.post(
    '/sessions/ticket',
    { schema: { ...schemaOf('Enter with a one-time ticket', ticketLogin), body: ticketLogin } },
    async (request, reply) => entered(reply, await guarded(request, () => enterByTicket(deps, request.body.ticket))),
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
      return entered(reply, await guarded(request, () => crossOver(deps, identity, request.body)));
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
    async (request, reply) => sendResult(reply, await guarded(request, () => codeOwner(deps, request.body.code))),
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
      const { subject, id, name, organizationId, congressId, staffRole } = somebody(request);
      const actor = congressId ? await participate(deps, somebody(request), congressId) : undefined;
      if (congressId && !actor) return sendRefusal(reply, refuse('session-ended'));
      const roles = actor?.roles ?? rolesOfStaff(staffRole);
      return reply.send({ subject, id, name, organizationId, congressId, roles });
    },
  );
}
